package org.sweep4j.config.yaml.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.Tree.Entry;

/**
 * A mapping with known keys: the one description from which follow its checks, its value and its
 * JSON Schema.
 *
 * @param name unique among sections
 * @param doc one line, for the JSON Schema
 * @param build makes the value once every key is right
 */
public record Section<T>(
    String name, String doc, List<Key<?>> known, List<Rule> rules, Function<Fields, T> build)
    implements Kind<T> {

  public static <T> Section<T> of(
      String name, String doc, Function<Fields, T> build, Key<?>... known) {
    return new Section<>(name, doc, List.of(known), List.of(), build);
  }

  /** This section with rules between its keys. */
  public Section<T> where(Rule... added) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(Arrays.asList(added));
    return new Section<>(name, doc, known, List.copyOf(all), build);
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  @Override
  public String expected() {
    List<String> required = known.stream().filter(Key::required).map(Key::name).toList();
    return required.isEmpty()
        ? "a mapping of keys to values"
        : "a mapping with " + String.join(" and ", required);
  }

  @Override
  public Optional<T> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Mapping mapping) {
      return readMapping(mapping, path, reading);
    }
    if (tree instanceof Tree.Scalar scalar && !scalar.quoted() && scalar.text().isEmpty()) {
      return readMapping(new Tree.Mapping(tree.place(), List.of()), path, reading);
    }
    reading.wrong(tree, path, expected());
    return Optional.empty();
  }

  private Optional<T> readMapping(Tree.Mapping mapping, String path, Reading reading) {
    Problems problems = reading.problems();
    int before = problems.count();
    reportUnknown(mapping, path, problems);
    reportDuplicates(mapping, path, problems);
    Fields fields = new Fields(mapping, path, reading);
    known.forEach(key -> readKey(key, mapping, fields));
    rules.forEach(rule -> rule.check(fields));
    if (problems.count() > before) {
      return Optional.empty();
    }
    try {
      return Optional.of(build.apply(fields));
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      problems.add(mapping.place(), path.isEmpty() ? message : path + ": " + message);
      return Optional.empty();
    }
  }

  private void readKey(Key<?> key, Tree.Mapping mapping, Fields fields) {
    String keyPath = join(fields.path(), key.name());
    Optional<Tree> value = mapping.find(key.name()).or(() -> implied(key, mapping));
    if (value.isPresent()) {
      key.kind()
          .read(value.get(), keyPath, fields.reading())
          .ifPresent(read -> fields.put(key, read));
    } else if (key.required()) {
      String where = fields.path().isEmpty() ? "the file" : fields.path();
      fields
          .reading()
          .problems()
          .add(
              mapping.place(),
              where + " needs the key " + key.name() + ", found none; write " + key.example());
    }
  }

  private static Optional<Tree> implied(Key<?> key, Tree.Mapping parent) {
    return key.implied()
        ? Optional.of(new Tree.Mapping(parent.place(), List.of()))
        : Optional.empty();
  }

  private void reportUnknown(Tree.Mapping mapping, String path, Problems problems) {
    List<String> names = known.stream().map(Key::name).toList();
    for (Entry entry : mapping.entries()) {
      if (!names.contains(entry.key())) {
        problems.add(entry.place(), unknown(entry.key(), path, names));
      }
    }
  }

  public static String unknown(String key, String path, List<String> names) {
    return "unknown key '"
        + key
        + "'"
        + (path.isEmpty() ? "" : " in " + path)
        + NearMiss.advice(key, names);
  }

  private static void reportDuplicates(Tree.Mapping mapping, String path, Problems problems) {
    Map<String, Place> first = new HashMap<>();
    for (Entry entry : mapping.entries()) {
      Place before = first.putIfAbsent(entry.key(), entry.place());
      if (before != null) {
        problems.add(
            entry.place(),
            "every key may be given once, found "
                + join(path, entry.key())
                + " again, first in line "
                + before.line()
                + "; remove one");
      }
    }
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return definitions.reference(name, () -> definition(definitions));
  }

  public Map<String, Object> definition(Definitions definitions) {
    Map<String, Object> properties = new LinkedHashMap<>();
    known.forEach(key -> properties.put(key.name(), key.schema(definitions)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", doc);
    schema.put("type", "object");
    schema.put("properties", properties);
    List<String> required = known.stream().filter(Key::required).map(Key::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  @Override
  public Optional<Kind<?>> below(String key) {
    return known.stream()
        .filter(candidate -> candidate.name().equals(key))
        .findFirst()
        .map(Key::kind);
  }

  @Override
  public Map<String, Kind<?>> keys() {
    Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    known.forEach(key -> kinds.put(key.name(), key.kind()));
    return kinds;
  }
}
