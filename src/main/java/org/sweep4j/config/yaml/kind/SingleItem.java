package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.tree.Tree;

/** A single value that stands for a list of one. */
public record SingleItem<T>(Kind<T> item) implements Kind<List<T>> {
  @Override
  public String expected() {
    return item.expected();
  }

  @Override
  public Optional<List<T>> read(Tree tree, String path, Reading reading) {
    return item.read(tree, path, reading).map(List::of);
  }

  @Override
  public @Nullable Object write(List<T> value) {
    return item.write(value.get(0));
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return item.schema(definitions);
  }
}
