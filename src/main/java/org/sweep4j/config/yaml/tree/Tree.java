package org.sweep4j.config.yaml.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.text.CoreSchema;
import org.sweep4j.config.yaml.text.YamlText;

/** A YAML document in which every node knows its place. Immutable. */
public sealed interface Tree {
  Place place();

  /** What it is, for messages: {@code 'ten'}, {@code 0}, {@code a mapping}. */
  String described();

  /** The plain value: map, list, text, {@code Long}, {@code Double}, {@code Boolean} or null. */
  @Nullable Object value();

  /** Whether it stands for nothing. */
  default boolean isNull() {
    return this instanceof Scalar scalar && scalar.value() == null;
  }

  /** The same with every node at {@code place}. */
  Tree at(Place place);

  /** A plain value as a tree, every node at {@code place}. */
  static Tree of(@Nullable Object value, Place place) {
    if (value instanceof Map<?, ?> map) {
      List<Entry> entries = new ArrayList<>(map.size());
      map.forEach(
          (key, item) -> entries.add(new Entry(String.valueOf(key), place, of(item, place))));
      return new Mapping(place, entries);
    }
    if (value instanceof List<?> list) {
      List<Tree> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(of(item, place)));
      return new Sequence(place, items);
    }
    Object simple = value instanceof Integer whole ? (Object) whole.longValue() : value;
    return new Scalar(place, null, simple);
  }

  /** One key of a mapping with its value. */
  record Entry(String key, Place place, Tree value) {}

  /** Keys and values in the order of the file; a key given twice stands here twice. */
  record Mapping(Place place, List<Entry> entries) implements Tree {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The key's first entry. */
    public Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** The value of the key's first entry. */
    public Optional<Tree> find(String key) {
      return entry(key).map(Entry::value);
    }

    /** The value of the key, if it is of the given sort. */
    public <T extends Tree> Optional<T> find(String key, Class<T> sort) {
      return find(key).filter(sort::isInstance).map(sort::cast);
    }

    /** This mapping with the key set, at the place of the old entry or at the end. */
    public Mapping with(String key, Tree value) {
      List<Entry> changed = new ArrayList<>(entries);
      for (int i = 0; i < changed.size(); i++) {
        if (changed.get(i).key().equals(key)) {
          changed.set(i, new Entry(key, value.place(), value));
          return new Mapping(place, changed);
        }
      }
      changed.add(new Entry(key, value.place(), value));
      return new Mapping(place, changed);
    }

    public Mapping without(String key) {
      return new Mapping(
          place, entries.stream().filter(entry -> !entry.key().equals(key)).toList());
    }

    @Override
    public String described() {
      return "a mapping";
    }

    @Override
    public Mapping at(Place other) {
      return new Mapping(
          other,
          entries.stream().map(e -> new Entry(e.key(), other, e.value().at(other))).toList());
    }

    @Override
    public Map<String, @Nullable Object> value() {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      entries.forEach(entry -> values.put(entry.key(), entry.value().value()));
      return values;
    }
  }

  /** A list. */
  record Sequence(Place place, List<Tree> items) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }

    /** This list with one item replaced. */
    public Sequence with(int index, Tree item) {
      List<Tree> changed = new ArrayList<>(items);
      changed.set(index, item);
      return new Sequence(place, changed);
    }

    @Override
    public String described() {
      return "a list";
    }

    @Override
    public Sequence at(Place other) {
      return new Sequence(other, items.stream().map(item -> item.at(other)).toList());
    }

    @Override
    public List<@Nullable Object> value() {
      List<@Nullable Object> values = new ArrayList<>();
      items.forEach(item -> values.add(item.value()));
      return values;
    }
  }

  /**
   * Text, a number, true, false or nothing.
   *
   * @param source the text of the file; null: none, see {@link #text}
   */
  record Scalar(Place place, @Nullable String source, @Nullable Object value) implements Tree {

    /** As it was written; within quotes it is text, whatever it looks like. */
    public static Scalar written(Place place, String text, boolean quoted) {
      return new Scalar(place, text, quoted ? text : CoreSchema.resolve(text));
    }

    /** As it was written, or would be. */
    public String text() {
      return source == null ? YamlText.plain(value) : source;
    }

    @Override
    public Scalar at(Place other) {
      return new Scalar(other, source, value);
    }

    @Override
    public String described() {
      if (value == null) {
        return "nothing";
      }
      return value instanceof String ? "'" + shortened(text()) + "'" : text();
    }

    private static String shortened(String text) {
      return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
  }
}
