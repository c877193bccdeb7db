package org.sweep4j.config.yaml.kind;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.tree.Tree;

/**
 * What may not be given, although another program has the key.
 *
 * @param reason why not, after "must be absent, "
 * @param advice what to write instead
 */
public record AbsentKind(String reason, String advice) implements Kind<Tree> {
  @Override
  public String expected() {
    return "absent, " + reason;
  }

  @Override
  public Optional<Tree> read(Tree tree, String path, Reading reading) {
    reading.wrong(tree, path, expected(), "; " + advice);
    return Optional.empty();
  }

  @Override
  public @Nullable Object write(Tree value) {
    return value.value();
  }

  @Override
  public Schema schema(Definitions definitions) {
    return Schema.of("not", new Schema());
  }
}
