package org.sweep4j.config.yaml.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.Tree.Entry;

/**
 * A mapping with known keys: the one description from which follow its checks, its value, how it is
 * written and its JSON Schema.
 *
 * @param name unique among sections
 * @param doc one line, for the JSON Schema
 * @param parts in the order in which they are written
 * @param build makes the value once every key is right
 */
public record Section<T>(
    String name,
    String doc,
    List<? extends Part<? super T, ?>> parts,
    List<Rule> rules,
    Function<Fields, T> build)
    implements Kind<T>, Part<T, T> {

  /** A section that is only read. */
  public static <T> Section<T> of(
      String name, String doc, Function<Fields, T> build, Key<?>... known) {
    List<Part<T, ?>> parts = new ArrayList<>();
    for (Key<?> key : known) {
      parts.add(key.readOnly());
    }
    return new Section<>(name, doc, parts, List.of(), build);
  }

  /** A section that is read and written. */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is copied, and nobody else holds it.
  public static <T> Section<T> of(
      String name, String doc, Function<Fields, T> build, Part<? super T, ?>... parts) {
    return new Section<>(name, doc, List.of(parts), List.of(), build);
  }

  /** The section of a record whose components are, in their order, {@code parts}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is copied, and nobody else holds it.
  public static <T extends Record> Section<T> ofRecord(
      Class<T> type, String name, String doc, Part<? super T, ?>... parts) {
    return ofRecord(type, name, doc, List.of(parts));
  }

  public static <T extends Record> Section<T> ofRecord(
      Class<T> type, String name, String doc, List<? extends Part<? super T, ?>> parts) {
    return new Section<>(name, doc, parts, List.of(), new RecordBuild<>(type, parts));
  }

  /** The section whose keys are those of {@code part}. */
  public static <T> Section<T> of(String name, String doc, Part<T, T> part) {
    return new Section<>(name, doc, List.of(part), List.of(), part::value);
  }

  /** This section with rules between its keys. */
  public Section<T> where(Rule... added) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(Arrays.asList(added));
    return new Section<>(name, doc, parts, List.copyOf(all), build);
  }

  @Override
  public List<Key<?>> keys() {
    List<Key<?>> keys = new ArrayList<>();
    parts.forEach(part -> keys.addAll(part.keys()));
    return keys;
  }

  /** The rules of the parts, then its own. */
  @Override
  public List<Rule> rules() {
    List<Rule> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.rules()));
    all.addAll(rules);
    return all;
  }

  @Override
  public T value(Fields fields) {
    return build.apply(fields);
  }

  @Override
  public Map<String, @Nullable Object> write(T value) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    write(value, out);
    return out;
  }

  @Override
  public void write(T owner, Map<String, @Nullable Object> out) {
    parts.forEach(part -> part.write(owner, out));
  }

  /**
   * The value of a JSON object, as {@link #write} makes it.
   *
   * @throws IllegalArgumentException if it is not right; the message says everything that is wrong
   */
  public T fromJson(@Nullable Object json) {
    Problems problems = new Problems("");
    Optional<T> value = read(Tree.of(json, Place.NOWHERE), "", Reading.ofDocument(problems, false));
    return value.orElseThrow(
        () ->
            new IllegalArgumentException(
                problems.all().stream().map(Problem::message).collect(Collectors.joining("; "))));
  }

  /**
   * What can be made of a JSON object that may be older or newer: unknown keys are passed over,
   * wrong values count as absent. Empty if a needed key is absent.
   */
  public Optional<T> fromHalfKnownJson(@Nullable Object json) {
    return read(Tree.of(json, Place.NOWHERE), "", Reading.ofDocument(new Problems(""), true));
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  @Override
  public String expected() {
    List<String> required = keys().stream().filter(Key::required).map(Key::name).toList();
    return required.isEmpty()
        ? "a mapping of keys to values"
        : "a mapping with " + String.join(" and ", required);
  }

  @Override
  public Optional<T> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Mapping mapping) {
      return readMapping(mapping, path, reading);
    }
    boolean empty = tree instanceof Tree.Scalar scalar && scalar.value() == null;
    if (empty && ((Tree.Scalar) tree).text().isEmpty()) {
      return readMapping(new Tree.Mapping(tree.place(), List.of()), path, reading);
    }
    reading.wrong(tree, path, expected());
    return Optional.empty();
  }

  private Optional<T> readMapping(Tree.Mapping mapping, String path, Reading reading) {
    List<Key<?>> keys = keys();
    Fields fields = new Fields(mapping, path, reading);
    if (reading.lenient()) {
      keys.forEach(key -> readKey(key, mapping, fields));
      boolean complete = keys.stream().allMatch(key -> !key.required() || fields.knows(key));
      return complete ? Optional.of(build.apply(fields)) : Optional.empty();
    }
    Problems problems = reading.problems();
    int before = problems.count();
    reportUnknown(mapping, path, problems);
    reportDuplicates(mapping, path, problems);
    keys.forEach(key -> readKey(key, mapping, fields));
    rules().forEach(rule -> rule.check(fields));
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

  private static <K> void readKey(Key<K> key, Tree.Mapping mapping, Fields fields) {
    String keyPath = join(fields.path(), key.name());
    Optional<Tree> value =
        mapping
            .find(key.name())
            .filter(tree -> !(key.orNull() && isNull(tree)))
            .or(() -> implied(key, mapping));
    if (value.isPresent()) {
      key.kind()
          .read(value.get(), keyPath, fields.reading().within(fields))
          .ifPresent(read -> fields.put(key, read));
    } else if (key.required()) {
      String where = fields.path().isEmpty() ? "the file" : fields.path();
      fields.problem(
          "%s needs the key %s, found none; write %s".formatted(where, key.name(), key.example()));
    }
  }

  private static boolean isNull(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.value() == null;
  }

  private static Optional<Tree> implied(Key<?> key, Tree.Mapping parent) {
    return key.implied()
        ? Optional.of(new Tree.Mapping(parent.place(), List.of()))
        : Optional.empty();
  }

  private void reportUnknown(Tree.Mapping mapping, String path, Problems problems) {
    List<String> names = keys().stream().map(Key::name).toList();
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

  public static void reportDuplicates(Tree.Mapping mapping, String path, Problems problems) {
    Map<String, Place> first = new HashMap<>();
    for (Entry entry : mapping.entries()) {
      Place before = first.putIfAbsent(entry.key(), entry.place());
      if (before != null) {
        problems.add(
            entry.place(),
            "every key may be given once, found %s again, first in line %d; remove one"
                .formatted(join(path, entry.key()), before.line()));
      }
    }
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return definitions.reference(name, () -> definition(definitions));
  }

  public Map<String, Object> definition(Definitions definitions) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys().forEach(key -> properties.put(key.name(), key.schema(definitions)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", doc);
    schema.put("type", "object");
    schema.put("properties", properties);
    List<String> required = keys().stream().filter(Key::required).map(Key::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  @Override
  public Optional<Kind<?>> below(String key) {
    return keys().stream()
        .filter(candidate -> candidate.name().equals(key))
        .findFirst()
        .map(Key::kind);
  }

  @Override
  public Map<String, Kind<?>> kinds() {
    Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    keys().forEach(key -> kinds.put(key.name(), key.kind()));
    return kinds;
  }
}
