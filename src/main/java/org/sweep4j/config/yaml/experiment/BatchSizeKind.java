package org.sweep4j.config.yaml.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.BatchSize;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;

/** A number of rows, or {@code all}. */
record BatchSizeKind() implements Kind<BatchSize> {
  private static final String ALL = "all";
  private static final NumberKind<Integer> ROWS = NumberKind.whole(BatchSize.RANGE);

  @Override
  public String expected() {
    return ROWS.expected() + ", or all";
  }

  @Override
  public Optional<BatchSize> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Scalar scalar && scalar.text().equals(ALL)) {
      return Optional.of(BatchSize.ALL);
    }
    Problems aside = new Problems("");
    Optional<Integer> rows = ROWS.read(tree, path, reading.aside(aside));
    if (rows.isEmpty()) {
      reading.wrong(tree, path, expected());
    }
    return rows.map(BatchSize::of);
  }

  @Override
  public Object write(BatchSize size) {
    return size.value().isPresent() ? (Object) size.value().getAsInt() : ALL;
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return Map.of("anyOf", List.of(ROWS.schema(definitions), Map.of("enum", List.of(ALL))));
  }
}
