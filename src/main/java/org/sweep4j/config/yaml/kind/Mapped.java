package org.sweep4j.config.yaml.kind;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sweep4j.config.yaml.tree.Tree;

/** A kind whose value is made into something else. */
public record Mapped<S, T>(Kind<S> kind, Function<S, T> convert) implements Kind<T> {
  @Override
  public String expected() {
    return kind.expected();
  }

  @Override
  public Optional<T> read(Tree tree, String path, Reading reading) {
    return kind.read(tree, path, reading).map(convert);
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return kind.schema(definitions);
  }

  @Override
  public Map<String, Kind<?>> keys() {
    return kind.keys();
  }

  @Override
  public Optional<Kind<?>> items() {
    return kind.items();
  }
}
