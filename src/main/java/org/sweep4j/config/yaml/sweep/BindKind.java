package org.sweep4j.config.yaml.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.KnownPaths;
import org.sweep4j.config.yaml.experiment.ShortNames;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Schema;
import org.sweep4j.config.yaml.tree.Tree;

/** {@code bind}: paths into the experiment file by parameter name; nothing for what is ignored. */
record BindKind() implements Kind<Map<String, String>> {
  @Override
  public String expected() {
    return "a mapping of parameter names to paths such as training.epochs, or to null";
  }

  @Override
  public Optional<Map<String, String>> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      reading.wrong(tree, path, expected());
      return Optional.empty();
    }
    Map<String, String> bound = new LinkedHashMap<>();
    for (Tree.Entry entry : mapping.entries()) {
      if (entry.value() instanceof Tree.Scalar scalar && scalar.value() == null) {
        bound.put(entry.key(), Sweep.IGNORED);
        continue;
      }
      String target = entry.value() instanceof Tree.Scalar scalar ? scalar.text() : "";
      Optional<String> wrong =
          target.isEmpty()
              ? Optional.of(
                  "must be a path such as training.epochs, found " + entry.value().described())
              : ShortNames.find(target).isPresent() ? Optional.empty() : KnownPaths.problem(target);
      wrong.ifPresent(
          message ->
              reading
                  .problems()
                  .add(entry.value().place(), path + "." + entry.key() + ": " + message));
      bound.put(entry.key(), target);
    }
    return Optional.of(bound);
  }

  @Override
  public Object write(Map<String, String> value) {
    return value;
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return Schema.type("object", "additionalProperties", Map.of("type", List.of("string", "null")));
  }
}
