package org.sweep4j.config.yaml.kind;

import java.util.Optional;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/** A value for each of some parameters. */
public record ConfigurationKind() implements Kind<Configuration> {
  @Override
  public String expected() {
    return "a mapping of parameter names to values";
  }

  @Override
  public Optional<Configuration> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return reading.wrong(tree, path, expected());
    }
    if (!reading.lenient()) {
      UnknownKeys.reportDuplicates(mapping, path, reading.problems());
    }
    return Optional.of(Configuration.of(mapping.value()));
  }

  @Override
  public Object write(Configuration value) {
    return value.values();
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    return Schema.type("object").and("additionalProperties", new JsonObject());
  }
}
