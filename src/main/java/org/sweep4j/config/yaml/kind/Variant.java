package org.sweep4j.config.yaml.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sweep4j.config.ConfigWord;

/**
 * One member of a family: the word that chooses it, its record and its keys.
 *
 * @param spelling the word
 * @param alsoSpelled other words for it
 * @param section its keys, without the one that chooses; what it needs, only it needs
 * @param writes whether a record of its class is written by this word
 */
public record Variant<V>(
    String spelling,
    List<String> alsoSpelled,
    Class<V> type,
    Section<V> section,
    Predicate<? super V> writes)
    implements ConfigWord {

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is copied, and nobody else holds it.
  public static <V> Variant<V> of(
      String word, Class<V> type, Function<Fields, V> build, Part<? super V, ?>... parts) {
    return of(type, Section.of(word, "", build, parts));
  }

  /** The variant of a record whose components have, in their order, {@code contents}. */
  public static <V extends Record> Variant<V> of(String word, Class<V> type, Keyed<?>... contents) {
    return of(type, Section.ofRecord(type, word, "", contents));
  }

  /** The variant of a section that has its word as name. */
  public static <V> Variant<V> of(Class<V> type, Section<V> section) {
    return new Variant<>(section.name(), List.of(), type, section, any -> true);
  }

  /** This variant with another word. */
  public Variant<V> or(String word) {
    List<String> words = new ArrayList<>(alsoSpelled);
    words.add(word);
    return new Variant<>(spelling, List.copyOf(words), type, section, writes);
  }

  /** This variant with rules between its keys. */
  public Variant<V> where(Rule... rules) {
    return new Variant<>(spelling, alsoSpelled, type, section.where(rules), writes);
  }

  /** This variant as the word of some records of its class only. */
  public Variant<V> when(Predicate<? super V> condition) {
    return new Variant<>(spelling, alsoSpelled, type, section, condition);
  }

  boolean holds(Object record) {
    return type.isInstance(record) && writes.test(type.cast(record));
  }

  boolean owns(Key<?> key) {
    return section.keys().stream().anyMatch(own -> own.name().equals(key.name()));
  }

  @Override
  public String name() {
    return spelling;
  }
}
