package org.sweep4j.config.yaml.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Schema;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;
import org.sweep4j.config.yaml.text.YamlText;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/** W&amp;B's keys that concern its service: accepted, without a meaning here. */
final class ServiceKeys {
  private static final List<Key<?>> ALL =
      List.of(
          key("program", "Training script."),
          Key.of("command", ValueKind.ANY).doc("W&B's: command line of the script."),
          key("entity", "Owner."),
          key("project", "Project."),
          key("name", "Name shown in the service."),
          key("description", "Description."),
          key("job", "Launch job."),
          key("image_uri", "Container image."),
          Key.of("controller", ValueKind.ANY).doc("W&B's: where the search runs."),
          Key.of("kind", ValueKind.oneOf("sweep")).doc("W&B's: always sweep."),
          Key.of("apiVersion", ValueKind.ANY).doc("W&B's: version of the service."),
          Key.of("scheduler", new SchedulerKind()).doc("W&B's: only engine: wandb."));

  /** Written nowhere. */
  static final Section<Fields> SECTION =
      Section.ofRead("service", "W&B's service.", ALL).where(ServiceKeys::areNamedOnce);

  private ServiceKeys() {}

  private static Key<Tree> key(String name, String doc) {
    return Key.of(name, ValueKind.ANY).doc("W&B's: " + doc);
  }

  /** Names the keys that have no meaning here, in one notice. */
  static void areNamedOnce(Fields fields) {
    List<String> found = new ArrayList<>();
    for (Key<?> key : ALL) {
      if (fields.find(key).isPresent() && !key.name().equals("description")) {
        found.add(key.name());
      }
    }
    if (!found.isEmpty()) {
      fields.warn(
          fields.place(),
          "these keys concern the W&B service and are ignored: " + String.join(", ", found));
    }
  }

  /** {@code scheduler: {engine: wandb}}, which is what happens without it. */
  private record SchedulerKind() implements Kind<String> {
    @Override
    public String expected() {
      return "{engine: wandb}, which is the only scheduler, or absent";
    }

    @Override
    public Optional<String> read(Tree tree, String path, Reading reading) {
      if (tree instanceof Tree.Mapping mapping
          && mapping.value().equals(Map.of("engine", "wandb"))) {
        return Optional.of("wandb");
      }
      String found = tree instanceof Tree.Mapping ? YamlText.flow(tree.value()) : tree.described();
      return reading.wrong(
          tree.place(), path + " must be " + expected() + ", found " + found + "; remove it");
    }

    @Override
    public Object write(String value) {
      return Map.of("engine", value);
    }

    @Override
    public JsonObject schema(Definitions definitions) {
      return Schema.type("object");
    }
  }
}
