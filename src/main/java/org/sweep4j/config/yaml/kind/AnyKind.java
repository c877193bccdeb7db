package org.sweep4j.config.yaml.kind;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.tree.Tree;

/** Any value at all, kept as written. */
public record AnyKind() implements Kind<Tree> {
  @Override
  public String expected() {
    return "a value";
  }

  @Override
  public Optional<Tree> read(Tree tree, String path, Reading reading) {
    return Optional.of(tree);
  }

  @Override
  public @Nullable Object write(Tree value) {
    return value.value();
  }
}
