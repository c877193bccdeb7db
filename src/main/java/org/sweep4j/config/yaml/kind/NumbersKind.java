package org.sweep4j.config.yaml.kind;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.tree.Tree;

/** A list of numbers as an array; null stands for NaN. */
public record NumbersKind() implements Kind<double[]> {
  @Override
  public String expected() {
    return "a list of numbers";
  }

  @Override
  public Optional<double[]> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Sequence list)
        || !list.items().stream().allMatch(NumberKind::isNumberOrNull)) {
      return reading.wrong(tree, path, expected());
    }
    return Optional.of(list.items().stream().mapToDouble(NumberKind::number).toArray());
  }

  @Override
  public @Nullable Object write(double[] value) {
    return Arrays.stream(value).boxed().toList();
  }
}
