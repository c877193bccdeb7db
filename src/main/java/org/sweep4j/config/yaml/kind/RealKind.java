package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.yaml.tree.Tree;

/** Any number in a JSON document; null stands for NaN, which JSON lacks. */
public record RealKind() implements Kind<Double> {
  @Override
  public String expected() {
    return "a number or null";
  }

  @Override
  public Optional<Double> read(Tree tree, String path, Reading reading) {
    if (isNumberOrNull(tree)) {
      return Optional.of(number(tree));
    }
    reading.wrong(tree, path, expected());
    return Optional.empty();
  }

  static boolean isNumberOrNull(Tree tree) {
    return tree instanceof Tree.Scalar scalar
        && (scalar.value() == null || scalar.value() instanceof Number);
  }

  static double number(Tree tree) {
    return tree.value() instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  @Override
  public Object write(Double value) {
    return value;
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return Map.of("type", List.of("number", "null"));
  }
}
