package org.sweep4j.config.yaml.experiment;

import org.sweep4j.config.Activation;
import org.sweep4j.config.Layer;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Mapped;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.Tagged;
import org.sweep4j.config.yaml.kind.Tagged.Tag;

/** One item of {@code model.layers}: every layer with its settings. */
final class LayerKeys {
  private static final Key<Integer> UNITS =
      Key.whole("units", Layer.Dense.UNITS, "Number of units.").needed("units: 64");
  private static final Key<Activation> ACTIVATION =
      Key.word(
          "activation",
          Activation.LINEAR,
          "The function applied to the weighted sums; linear as in Keras unless given.");
  private static final Section<Layer.Dense> DENSE =
      Section.ofRecord(
          Layer.Dense.class,
          "dense",
          "A layer in which every input goes to every unit.",
          UNITS.from(Layer.Dense::units),
          ACTIVATION.from(Layer.Dense::activation),
          DenseKeys.settings(ACTIVATION, fields -> fields.find(UNITS))
              .within(Layer.Dense::settings));

  static final Tagged<Layer> FAMILY =
      Tagged.of(
          Layer.class,
          "layer",
          "One layer: dense, or dropout with the share of inputs dropped.",
          "a layer, dense: {units: 60} or dropout: 0.2",
          new Tag<>("dense", Layer.Dense.class, DENSE),
          new Tag<>(
              "dropout",
              Layer.Dropout.class,
              new Mapped<>(new RateKind(), Layer.Dropout::new, Layer.Dropout::rate)));

  private LayerKeys() {}
}
