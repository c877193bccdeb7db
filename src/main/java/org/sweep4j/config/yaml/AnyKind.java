package org.sweep4j.config.yaml;

import java.util.Map;
import java.util.Optional;

/** Any value at all, kept as written. */
record AnyKind() implements Kind<Tree> {
  @Override
  public String expected() {
    return "a value";
  }

  @Override
  public Optional<Tree> read(Tree tree, String path, Reading reading) {
    return Optional.of(tree);
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return Map.of();
  }
}
