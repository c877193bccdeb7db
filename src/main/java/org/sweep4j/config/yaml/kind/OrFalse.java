package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/** A section that {@code false} switches off; {@code true} is the section with all defaults. */
public record OrFalse<T>(Section<T> section) implements Kind<Optional<T>> {
  @Override
  public String expected() {
    return "true or false, or " + section.expected();
  }

  @Override
  public Optional<Optional<T>> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Scalar scalar && scalar.value() instanceof Boolean on) {
      Tree.Mapping empty = new Tree.Mapping(tree.place(), List.of());
      return on ? whereRight(section.read(empty, path, reading)) : Optional.of(Optional.empty());
    }
    if (tree instanceof Tree.Mapping) {
      return whereRight(section.read(tree, path, reading));
    }
    return reading.wrong(tree, path, expected());
  }

  private Optional<Optional<T>> whereRight(Optional<T> read) {
    return Optional.of(read).filter(Optional::isPresent);
  }

  @Override
  public Object write(Optional<T> value) {
    return value.<Object>map(section::write).orElse(false);
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    return Schema.anyOf(Schema.type("boolean"), section.schema(definitions));
  }

  @Override
  public Map<String, Kind<?>> kinds() {
    return section.kinds();
  }
}
