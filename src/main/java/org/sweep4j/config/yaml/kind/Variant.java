package org.sweep4j.config.yaml.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sweep4j.config.Spelled;

/**
 * One member of a family: the word that chooses it, its record and its keys.
 *
 * @param spelling the word
 * @param alsoSpelled other words for it
 * @param section its keys, without the one that chooses
 */
public record Variant<V>(
    String spelling, List<String> alsoSpelled, Class<V> type, Section<V> section)
    implements Spelled {

  @SafeVarargs
  public static <V> Variant<V> of(
      String word, Class<V> type, Function<Fields, V> build, Part<? super V, ?>... parts) {
    return new Variant<>(word, List.of(), type, Section.of(word, "", build, parts));
  }

  /** This variant with another word. */
  public Variant<V> or(String word) {
    List<String> words = new ArrayList<>(alsoSpelled);
    words.add(word);
    return new Variant<>(spelling, List.copyOf(words), type, section);
  }

  /** This variant with rules between its keys. */
  public Variant<V> where(Rule... rules) {
    return new Variant<>(spelling, alsoSpelled, type, section.where(rules));
  }

  boolean owns(Key<?> key) {
    return section.keys().stream().anyMatch(own -> own.name().equals(key.name()));
  }

  @Override
  public String name() {
    return spelling;
  }
}
