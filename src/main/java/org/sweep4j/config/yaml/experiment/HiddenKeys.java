package org.sweep4j.config.yaml.experiment;

import java.util.Optional;
import org.sweep4j.config.Activation;
import org.sweep4j.config.HiddenLayers.Uniform;
import org.sweep4j.config.Layer;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Section;

/** {@code model.hidden}: a stack of equal layers. */
final class HiddenKeys {
  private static final Key<Integer> UNITS =
      Key.whole("units", Layer.Dense.UNITS, "Units of each layer.").needed("units: 64");
  private static final Key<Activation> ACTIVATION =
      Key.word("activation", Activation.RELU, "Activation of each layer.");

  static final Section<Uniform> SECTION =
      Section.ofRecord(
          Uniform.class,
          "hidden",
          "Equal dense layers, each followed by dropout.",
          Key.whole("layers", Uniform.COUNT, 1, "Number of hidden layers.").from(Uniform::count),
          UNITS.from(Uniform::units),
          ACTIVATION.from(Uniform::activation),
          Key.real(
                  "dropout",
                  Layer.Dropout.RATE,
                  0,
                  "Share of outputs dropped after each layer while training.")
              .from(Uniform::dropout),
          DenseKeys.settings(ACTIVATION, Optional.of(UNITS)).within(Uniform::settings));

  private HiddenKeys() {}
}
