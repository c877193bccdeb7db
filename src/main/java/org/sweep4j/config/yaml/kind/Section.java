package org.sweep4j.config.yaml.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.Tree.Entry;
import org.sweep4j.json.JsonObject;

/**
 * A mapping with known keys: the one description from which follow its checks, its value, how it is
 * written and its JSON Schema.
 *
 * @param name unique among sections
 * @param doc one line, for the JSON Schema
 * @param parts in the order in which they are written
 * @param build makes the value once every key is right
 * @param main the key whose value alone may stand for the section
 */
public record Section<T>(
    String name,
    String doc,
    List<? extends Part<? super T, ?>> parts,
    List<Rule> rules,
    Function<Fields, T> build,
    Optional<Key<?>> main)
    implements Kind<T>, Keyed<T> {
  /** A section that is only read, for what its rules say. */
  public static Section<Fields> ofRead(String name, String doc, List<Key<?>> known) {
    return of(name, doc, known.stream().map(Key::<Fields>readOnly).toList(), fields -> fields);
  }

  /** A section that is read and written. */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is copied, and nobody else holds it.
  public static <T> Section<T> of(
      String name, String doc, Function<Fields, T> build, Part<? super T, ?>... parts) {
    return of(name, doc, List.of(parts), build);
  }

  private static <T> Section<T> of(
      String name,
      String doc,
      List<? extends Part<? super T, ?>> parts,
      Function<Fields, T> build) {
    return new Section<>(name, doc, parts, List.of(), build, Optional.empty());
  }

  /** The section of a record whose components have, in their order, {@code contents}. */
  public static <T extends Record> Section<T> ofRecord(
      Class<T> type, String name, String doc, Keyed<?>... contents) {
    return ofRecord(type, name, doc, List.of(contents));
  }

  /**
   * The same.
   *
   * @throws IllegalArgumentException if there are not as many contents as components
   */
  public static <T extends Record> Section<T> ofRecord(
      Class<T> type, String name, String doc, List<? extends Keyed<?>> contents) {
    RecordType<T> record = new RecordType<>(type);
    return of(
        name,
        doc,
        record.parts(contents),
        fields -> record.make(contents.stream().map(each -> each.value(fields)).toArray()));
  }

  /** The section whose keys are those of a family. */
  public static <T> Section<T> of(String name, String doc, Family<T> family) {
    return of(name, doc, List.of(family.from(value -> value)), family::value);
  }

  /** This section, without a key that may be absent. */
  public Section<T> without(Keyed<?> key) {
    return new Section<>(
        name,
        doc,
        parts.stream().filter(part -> !part.keyed().equals(key)).toList(),
        rules,
        build,
        main);
  }

  /** This section, which does not write a key of some values. */
  public Section<T> omitting(Key<?> key, Predicate<T> where) {
    List<Part<T, ?>> some = new ArrayList<>();
    parts.forEach(part -> some.add(omitted(part, part.keyed().equals(key) ? where : any -> false)));
    return new Section<>(name, doc, some, rules, build, main);
  }

  private static <T, C> Part<T, C> omitted(Part<? super T, C> part, Predicate<T> where) {
    return part.keyed().from(owner -> where.test(owner) ? null : part.get().apply(owner));
  }

  /** This section, for which the value of one key may stand alone. */
  Section<T> orAlone(Key<?> key) {
    return new Section<>(name, doc, parts, rules, build, Optional.of(key));
  }

  /** This section with rules between its keys. */
  public Section<T> where(Rule... added) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(Arrays.asList(added));
    return new Section<>(name, doc, parts, List.copyOf(all), build, main);
  }

  @Override
  public List<Key<?>> keys() {
    List<Key<?>> keys = new ArrayList<>();
    parts.forEach(part -> keys.addAll(part.keyed().keys()));
    return keys;
  }

  /** The rules of the parts, then its own. */
  @Override
  public List<Rule> rules() {
    List<Rule> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.keyed().rules()));
    all.addAll(rules);
    return all;
  }

  @Override
  public T value(Fields fields) {
    return build.apply(fields);
  }

  @Override
  public JsonObject write(T value) {
    JsonObject out = new JsonObject();
    write(value, out);
    return out;
  }

  @Override
  public void write(@Nullable T value, JsonObject out) {
    if (value != null) {
      parts.forEach(part -> part.write(value, out));
    }
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
    if (main.isPresent()) {
      return main.get().kind().expected() + ", or a mapping with " + main.get().name();
    }
    List<String> required = required();
    return required.isEmpty()
        ? "a mapping of keys to values"
        : "a mapping with " + String.join(" and ", required);
  }

  private List<String> required() {
    return keys().stream().filter(Key::required).map(Key::name).toList();
  }

  @Override
  public Optional<T> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Mapping mapping) {
      return readMapping(mapping, path, reading);
    }
    if (tree instanceof Tree.Scalar scalar) {
      if (main.isPresent() && scalar.value() != null) {
        return readMapping(spelledOut(scalar), path, reading);
      }
      if (scalar.isNull() && scalar.text().isEmpty()) {
        return readMapping(new Tree.Mapping(tree.place(), List.of()), path, reading);
      }
    }
    return reading.wrong(tree, path, expected());
  }

  /** The mapping that the value of the main key stands for. */
  public Tree.Mapping spelledOut(Tree.Scalar scalar) {
    Entry entry = new Entry(main.orElseThrow().name(), scalar.place(), scalar);
    return new Tree.Mapping(scalar.place(), List.of(entry));
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
    UnknownKeys.report(mapping, path, keys().stream().map(Key::name).toList(), problems);
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
    Optional<Tree> given =
        mapping.find(key.name()).filter(tree -> !(key.orNull() && tree.isNull()));
    if (given.isPresent() || key.implied()) {
      Tree value = given.orElseGet(() -> new Tree.Mapping(mapping.place(), List.of()));
      key.kind()
          .read(value, keyPath, fields.reading().within(fields))
          .ifPresent(read -> fields.put(key, read));
    } else if (key.required()) {
      String where = fields.path().isEmpty() ? "the file" : fields.path();
      fields.problem(
          "%s needs the key %s, found none; write %s".formatted(where, key.name(), key.example()));
    }
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    JsonObject reference = definitions.reference(name, () -> definition(definitions));
    return main.map(key -> Schema.anyOf(key.kind().schema(definitions), reference))
        .orElse(reference);
  }

  public JsonObject definition(Definitions definitions) {
    JsonObject properties = new JsonObject();
    keys().forEach(key -> properties.and(key.name(), key.schema(definitions)));
    JsonObject schema =
        JsonObject.of("description", doc).and("type", "object").and("properties", properties);
    List<String> required = required();
    if (!required.isEmpty()) {
      schema.and("required", required);
    }
    return schema.and("additionalProperties", false);
  }

  @Override
  public Map<String, Kind<?>> kinds() {
    Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    keys().forEach(key -> kinds.put(key.name(), key.kind()));
    return kinds;
  }
}
