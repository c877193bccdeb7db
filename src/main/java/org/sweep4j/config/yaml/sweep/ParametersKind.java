package org.sweep4j.config.yaml.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sweep4j.config.Space;
import org.sweep4j.config.yaml.experiment.ShortNames;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.MapKind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Schema;
import org.sweep4j.config.yaml.kind.UnknownKeys;
import org.sweep4j.config.yaml.text.YamlText;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.Tree.Entry;
import org.sweep4j.json.JsonObject;

/** {@code parameters}: spaces by name. */
record ParametersKind() implements Kind<SortedMap<String, Space>> {
  /** W&amp;B's pattern, and the positions of our paths. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.\\[\\]-]*");

  @Override
  public String expected() {
    return "a mapping of parameter names to {values: …} or {min: …, max: …}";
  }

  @Override
  public Optional<SortedMap<String, Space>> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return reading.wrong(tree, path, expected());
    }
    Problems problems = reading.problems();
    int before = problems.count();
    if (mapping.entries().isEmpty()) {
      String none = " must name at least one parameter, found none; write learning_rate: ";
      problems.add(tree.place(), path + none + "{min: 0.001, max: 0.1}");
    }
    UnknownKeys.reportDuplicates(mapping, path, problems);
    SortedMap<String, Space> spaces = new TreeMap<>();
    for (Entry entry : mapping.entries()) {
      read(entry, path, reading).ifPresent(space -> spaces.put(entry.key(), space));
    }
    return problems.count() > before ? Optional.empty() : Optional.of(spaces);
  }

  private static Optional<Space> read(Entry entry, String path, Reading reading) {
    if (!NAME.matcher(entry.key()).matches() && ShortNames.find(entry.key()).isEmpty()) {
      reading
          .problems()
          .add(
              entry.place(),
              ("%s must have names of letters, digits, _ . - and [n] that start with a letter or _,"
                      + " found '%s'; rename it, and bind it to its key")
                  .formatted(path, entry.key()));
    }
    String name = path + "." + entry.key();
    if (entry.value() instanceof Tree.Mapping mapping) {
      return SpaceKeys.SECTION.read(mapping, name, reading);
    }
    return reading.wrong(entry.value(), name, "a mapping such as " + example(entry.value()));
  }

  private static String example(Tree value) {
    if (value instanceof Tree.Sequence list && !list.items().isEmpty()) {
      return "{values: " + YamlText.flow(list.value()) + "}";
    }
    return value instanceof Tree.Scalar scalar && scalar.value() != null
        ? "{value: " + scalar.text() + "}"
        : "{values: [1, 2]}";
  }

  @Override
  public Object write(SortedMap<String, Space> spaces) {
    return new MapKind<>(SpaceKeys.SECTION).write(spaces);
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    String names = "^" + NAME.pattern() + "$|^[A-Za-z][A-Za-z0-9_ -]*$";
    return Schema.type("object")
        .and("propertyNames", JsonObject.of("pattern", names))
        .and("additionalProperties", SpaceKeys.SECTION.schema(definitions))
        .and("minProperties", 1);
  }

  /** Every space by its name, those within nested ones by their names joined with dots. */
  static Map<String, Space> flat(Map<String, Space> spaces) {
    Map<String, Space> flat = new LinkedHashMap<>();
    spaces.forEach(
        (name, space) -> {
          flat.put(name, space.plain());
          if (space.plain() instanceof Space.Nested nested) {
            flat(nested.parameters())
                .forEach((key, inner) -> flat.putIfAbsent(name + "." + key, inner));
          }
        });
    return flat;
  }
}
