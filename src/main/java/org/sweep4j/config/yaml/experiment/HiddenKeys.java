package org.sweep4j.config.yaml.experiment;

import java.util.Optional;
import org.sweep4j.config.Activation;
import org.sweep4j.config.DenseSettings;
import org.sweep4j.config.HiddenLayers;
import org.sweep4j.config.Layer;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.WordKind;

/** {@code model.hidden}: a stack of equal layers. */
final class HiddenKeys {
  private static final Key<Integer> LAYERS =
      Key.<Integer>of(
              "layers", NumberKind.whole(HiddenLayers.Uniform.COUNT), "Number of hidden layers.")
          .orElse(1);
  private static final Key<Integer> UNITS =
      Key.<Integer>of("units", NumberKind.whole(Layer.Dense.UNITS), "Units of each layer.")
          .needed("units: 64");
  private static final Key<Activation> ACTIVATION =
      Key.<Activation>of("activation", WordKind.of(Activation.class), "Activation of each layer.")
          .orElse(Activation.RELU);
  private static final Key<Double> DROPOUT =
      Key.<Double>of(
              "dropout",
              NumberKind.real(Layer.Dropout.RATE),
              "Share of outputs dropped after each layer while training.")
          .orElse(0.0);

  private static final Section<DenseSettings> SETTINGS =
      DenseKeys.settings(ACTIVATION, Optional.of(UNITS));

  static final Section<HiddenLayers.Uniform> SECTION =
      Section.of(
          "hidden",
          "Equal dense layers, each followed by dropout.",
          fields ->
              new HiddenLayers.Uniform(
                  fields.get(LAYERS),
                  fields.get(UNITS),
                  fields.get(ACTIVATION),
                  fields.get(DROPOUT),
                  SETTINGS.value(fields)),
          LAYERS.from(HiddenLayers.Uniform::count),
          UNITS.from(HiddenLayers.Uniform::units),
          ACTIVATION.from(HiddenLayers.Uniform::activation),
          DROPOUT.from(HiddenLayers.Uniform::dropout),
          SETTINGS.within(HiddenLayers.Uniform::settings));

  private HiddenKeys() {}
}
