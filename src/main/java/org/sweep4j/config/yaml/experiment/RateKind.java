package org.sweep4j.config.yaml.experiment;

import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.Layer;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.tree.Tree;

/** A share to drop; a number in quotes counts, and {@code none} or {@code false} is 0. */
record RateKind() implements Kind<Double> {
  private static final NumberKind<Double> RATE = NumberKind.real(Layer.Dropout.RATE);

  @Override
  public String expected() {
    return RATE.expected();
  }

  @Override
  public Optional<Double> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Scalar scalar) {
      String text = scalar.text();
      boolean none = Boolean.FALSE.equals(scalar.value()) || text.equalsIgnoreCase("none");
      return RATE.read(
          Tree.Scalar.written(scalar.place(), none ? "0" : text, false), path, reading);
    }
    return RATE.read(tree, path, reading);
  }

  @Override
  public Object write(Double rate) {
    return rate;
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return RATE.schema(definitions);
  }
}
