package org.sweep4j.config.yaml.experiment;

import org.sweep4j.config.Activation;
import org.sweep4j.config.Layer;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Mapped;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.Tagged;
import org.sweep4j.config.yaml.kind.Tagged.Tag;
import org.sweep4j.config.yaml.kind.ValueKind;
import org.sweep4j.config.yaml.tree.Tree;

/** One item of {@code model.layers}: every layer with its settings. */
final class LayerKeys {
  private static final Key<Integer> UNITS =
      Key.whole("units", Layer.Dense.UNITS).doc("Number of units.").needed("units: 64");
  private static final Key<Activation> ACTIVATION =
      Key.word("activation", Activation.LINEAR)
          .doc("The function applied to the weighted sums; linear as in Keras unless given.");
  private static final Section<Layer.Dense> DENSE =
      Section.ofRecord(
          Layer.Dense.class,
          "dense",
          "A layer in which every input goes to every unit.",
          UNITS,
          ACTIVATION,
          DenseKeys.settings(ACTIVATION, fields -> fields.find(UNITS)));

  /** A share to drop; a number in quotes counts, and {@code none} or {@code false} is 0. */
  static final ValueKind<Double> RATE = rate(NumberKind.real(Layer.Dropout.RATE));

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
              new Mapped<>(RATE, Layer.Dropout::new, Layer.Dropout::rate)));

  private LayerKeys() {}

  private static ValueKind<Double> rate(ValueKind<Double> plain) {
    return ValueKind.scalar(
        plain.expected(),
        scalar -> {
          String text = scalar.text();
          boolean none = Boolean.FALSE.equals(scalar.value()) || text.equalsIgnoreCase("none");
          return plain.value().apply(Tree.Scalar.written(scalar.place(), none ? "0" : text, false));
        },
        rate -> rate,
        plain.schema());
  }
}
