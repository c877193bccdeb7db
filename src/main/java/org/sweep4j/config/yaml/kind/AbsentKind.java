package org.sweep4j.config.yaml.kind;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

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
    return reading.wrong(tree, path, expected(), "; " + advice);
  }

  @Override
  public @Nullable Object write(Tree value) {
    return value.value();
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    return JsonObject.of("not", new JsonObject());
  }
}
