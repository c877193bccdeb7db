package org.sweep4j.config.yaml.kind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.TreePath;

/** The values of one section, by key, with their places. */
public final class Fields {
  private final Tree.Mapping mapping;
  private final String path;
  private final Reading reading;
  private final Map<String, Object> values = new HashMap<>();
  private final Set<String> dropped = new HashSet<>();

  Fields(Tree.Mapping mapping, String path, Reading reading) {
    this.mapping = mapping;
    this.path = path;
    this.reading = reading;
  }

  void put(Key<?> key, Object value) {
    values.put(key.name(), value);
  }

  /** The key's value as the file gives it, if it does and it is right. */
  @SuppressWarnings("unchecked") // put only with a value that the key's kind has read
  public <T> Optional<T> find(Key<T> key) {
    return Optional.ofNullable((T) values.get(key.name()));
  }

  /**
   * The key's value, or its fallback.
   *
   * @throws IllegalStateException if it has neither
   */
  public <T> T get(Key<T> key) {
    return find(key)
        .or(() -> Optional.ofNullable(key.fallback()))
        .orElseThrow(() -> new IllegalStateException("no value for " + path(key)));
  }

  /** Whether the file gives the key, right or wrong. */
  public boolean has(Key<?> key) {
    return !dropped.contains(key.name()) && mapping.find(key.name()).isPresent();
  }

  /** From here on the key counts as not given. */
  void drop(Key<?> key) {
    dropped.add(key.name());
    values.remove(key.name());
  }

  /** Whether the key has a value, given or not. */
  boolean knows(Key<?> key) {
    return values.containsKey(key.name()) || key.fallback() != null;
  }

  /** The section that this one stands in, as far as it was read. */
  public Fields outer() {
    return reading.section().orElseThrow();
  }

  /** The key's value as written. */
  public Optional<Tree> tree(Key<?> key) {
    return mapping.find(key.name());
  }

  /** Where the key's value stands, or the section if the file does not give it. */
  public Place place(Key<?> key) {
    return tree(key).map(Tree::place).orElse(mapping.place());
  }

  /** Where the key itself stands, or the section if the file does not give it. */
  public Place keyPlace(Key<?> key) {
    return mapping.entry(key.name()).map(Tree.Entry::place).orElse(mapping.place());
  }

  /** Where the value the {@code steps} lead to stands, or what is there of the way to it. */
  public Place placeBelow(Object... steps) {
    return new TreePath(List.of(steps)).placeIn(mapping);
  }

  /** The value of the key called {@code name}; the section if the file does not give it. */
  public Tree treeOf(String name) {
    return mapping.find(name).orElse(mapping);
  }

  public Place place() {
    return mapping.place();
  }

  public String path() {
    return path;
  }

  /** The keys that lead to {@code key}, for messages. */
  public String path(Key<?> key) {
    return Section.join(path, key.name());
  }

  public Reading reading() {
    return reading;
  }

  public Problems problems() {
    return reading.problems();
  }

  /** Reports a problem with the value of {@code key}. */
  public void problem(Key<?> key, String message) {
    problems().add(place(key), message);
  }

  /** Reports that the value of {@code key} is wrong: its path, and then what the format gives. */
  @SuppressWarnings("AnnotateFormatMethod") // The formats are constants, and tests read them.
  public void wrong(Key<?> key, String format, Object... arguments) {
    problem(key, path(key) + " " + format.formatted(arguments));
  }

  /** Reports that the value at {@code below} is wrong, a path that starts in this section. */
  @SuppressWarnings("AnnotateFormatMethod") // The formats are constants, and tests read them.
  public void wrongAt(String below, String format, Object... arguments) {
    problems()
        .add(
            TreePath.parse(below).orElseThrow().placeIn(mapping),
            Section.join(path, below) + " " + format.formatted(arguments));
  }

  public void problem(Place where, String message) {
    problems().add(where, message);
  }

  public void warn(Place where, String message) {
    problems().warn(where, message);
  }

  /** Warns that what {@code key} says changes nothing. */
  public void hasNoEffect(Key<?> key, String why) {
    problems().warn(keyPlace(key), path(key) + " has no effect " + why);
  }

  /** Reports a problem with the section as a whole. */
  public void problem(String message) {
    problems().add(place(), message);
  }
}
