package org.sweep4j.config.yaml.sweep;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.KnownPaths;
import org.sweep4j.config.yaml.experiment.ShortNames;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/**
 * What {@code bind} gives a name: a path into the experiment file, a metric for the metric's name,
 * or null for what is ignored.
 */
record BoundPathKind() implements Kind<String> {
  @Override
  public String expected() {
    return "a path such as training.epochs";
  }

  @Override
  public Optional<String> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Scalar scalar)
        || (scalar.text().isEmpty() && scalar.value() != null)) {
      return reading.wrong(tree, path, expected());
    }
    if (scalar.value() == null) {
      return Optional.of(Sweep.IGNORED);
    }
    String target = scalar.text();
    if (ShortNames.find(target).isEmpty() && Quantity.find(target).isEmpty()) {
      KnownPaths.problem(target)
          .ifPresent(message -> reading.problems().add(tree.place(), path + ": " + message));
    }
    return Optional.of(target);
  }

  @Override
  public @Nullable Object write(String target) {
    return target.equals(Sweep.IGNORED) ? null : target;
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    return JsonObject.of("type", List.of("string", "null"));
  }
}
