package org.sweep4j.config.yaml.kind;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/** A kind whose value is made into something else, and back. */
public record Mapped<S, T>(Kind<S> kind, Function<S, T> convert, Function<T, S> back)
    implements Kind<T> {
  @Override
  public String expected() {
    return kind.expected();
  }

  @Override
  public Optional<T> read(Tree tree, String path, Reading reading) {
    return kind.read(tree, path, reading).map(convert);
  }

  @Override
  public @Nullable Object write(T value) {
    return kind.write(back.apply(value));
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    return kind.schema(definitions);
  }

  @Override
  public Map<String, Kind<?>> kinds() {
    return kind.kinds();
  }

  @Override
  public Optional<Kind<?>> items() {
    return kind.items();
  }
}
