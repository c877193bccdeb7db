package org.sweep4j.config.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of one section, by key, with their places. */
final class Fields {
  private final Tree.Mapping mapping;
  private final String path;
  private final Reading reading;
  private final Map<Key<?>, Object> values = new HashMap<>();

  Fields(Tree.Mapping mapping, String path, Reading reading) {
    this.mapping = mapping;
    this.path = path;
    this.reading = reading;
  }

  void put(Key<?> key, Object value) {
    values.put(key, value);
  }

  /** The key's value as the file gives it, if it does and it is right. */
  @SuppressWarnings("unchecked") // put only with a value that the key's kind has read
  <T> Optional<T> find(Key<T> key) {
    return Optional.ofNullable((T) values.get(key));
  }

  /**
   * The key's value, or its fallback.
   *
   * @throws IllegalStateException if it has neither
   */
  <T> T get(Key<T> key) {
    return find(key)
        .or(() -> Optional.ofNullable(key.fallback()))
        .orElseThrow(() -> new IllegalStateException("no value for " + path(key)));
  }

  /** Whether the file gives the key, right or wrong. */
  boolean has(Key<?> key) {
    return mapping.find(key.name()).isPresent();
  }

  /** The key's value as written. */
  Optional<Tree> tree(Key<?> key) {
    return mapping.find(key.name());
  }

  /** Where the key's value stands, or the section if the file does not give it. */
  Place place(Key<?> key) {
    return tree(key).map(Tree::place).orElse(mapping.place());
  }

  /** Where the key itself stands, or the section if the file does not give it. */
  Place keyPlace(Key<?> key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key.name()))
        .findFirst()
        .map(Tree.Entry::place)
        .orElse(mapping.place());
  }

  /** Where the value the {@code steps} lead to stands, or what is there of the way to it. */
  Place placeBelow(Object... steps) {
    return new TreePath(List.of(steps)).placeIn(mapping);
  }

  /** The value of the key called {@code name}; the section if the file does not give it. */
  Tree treeOf(String name) {
    return mapping.find(name).orElse(mapping);
  }

  Place place() {
    return mapping.place();
  }

  String path() {
    return path;
  }

  /** The keys that lead to {@code key}, for messages. */
  String path(Key<?> key) {
    return Section.join(path, key.name());
  }

  Reading reading() {
    return reading;
  }

  /** Reports a problem with the value of {@code key}. */
  void problem(Key<?> key, String message) {
    reading.problems().add(place(key), message);
  }
}
