package org.sweep4j.config.yaml.experiment;

import java.util.Optional;
import org.sweep4j.config.Activation;
import org.sweep4j.config.HiddenLayers;
import org.sweep4j.config.Layer;
import org.sweep4j.config.yaml.kind.Fields;
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
      Key.<Activation>of(
              "activation", new WordKind<>(Activation.class), "Activation of each layer.")
          .orElse(Activation.RELU);
  private static final Key<Double> DROPOUT =
      Key.<Double>of(
              "dropout",
              NumberKind.real(Layer.Dropout.RATE),
              "Share of outputs dropped after each layer while training.")
          .orElse(0.0);

  static final Section<HiddenLayers> SECTION =
      Section.<HiddenLayers>of(
              "hidden",
              "Equal dense layers, each followed by dropout.",
              HiddenKeys::uniform,
              DenseKeys.after(LAYERS, UNITS, ACTIVATION, DROPOUT))
          .where(DenseRules.of(ACTIVATION, Optional.of(UNITS)));

  private HiddenKeys() {}

  private static HiddenLayers uniform(Fields fields) {
    Activation activation = fields.get(ACTIVATION);
    return new HiddenLayers.Uniform(
        fields.get(LAYERS),
        fields.get(UNITS),
        activation,
        fields.get(DROPOUT),
        DenseKeys.settings(fields, Optional.of(activation)));
  }
}
