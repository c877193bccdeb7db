package org.sweep4j.config.yaml.kind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.NearMiss;

/** One of a few things that have words. */
public final class WordKind {
  private WordKind() {}

  /** The constants of an enum. */
  public static <E extends Enum<E> & ConfigWord> ValueKind<E> of(Class<E> type) {
    return of(List.of(type.getEnumConstants()), Map.of());
  }

  /**
   * Things by any spelling.
   *
   * @param advice what to say to words that are known from elsewhere, after what was found
   */
  public static <E extends ConfigWord> ValueKind<E> of(List<E> things, Map<String, String> advice) {
    Map<String, E> canonical = bySpelling(things);
    return kind(
        things,
        word -> {
          E thing = canonical.get(word);
          return thing == null ? ConfigWord.find(things, word).orElse(null) : thing;
        },
        advice);
  }

  /** Things by their canonical spelling alone, as W&amp;B's own words. */
  public static <E extends ConfigWord> ValueKind<E> exactly(List<E> things) {
    return kind(things, bySpelling(things)::get, Map.of());
  }

  private static <E extends ConfigWord> Map<String, E> bySpelling(List<E> things) {
    return things.stream()
        .collect(Collectors.toUnmodifiableMap(ConfigWord::spelling, Function.identity()));
  }

  private static <E extends ConfigWord> ValueKind<E> kind(
      List<E> things, Function<String, @Nullable E> find, Map<String, String> advice) {
    List<String> words = things.stream().map(ConfigWord::spelling).toList();
    Set<String> all = new LinkedHashSet<>(words);
    things.forEach(thing -> all.addAll(thing.alsoSpelled()));
    return ValueKind.<E>scalar(
            "one of " + String.join(", ", words),
            scalar -> find.apply(scalar.text()),
            ConfigWord::spelling,
            Schema.words(List.copyOf(all)))
        .advising(
            scalar -> {
              List<String> near = NearMiss.find(scalar.text(), words);
              String meant = near.isEmpty() ? "" : "; did you mean " + NearMiss.orList(near) + "?";
              return advice.getOrDefault(ConfigWord.reduced(scalar.text()), meant);
            });
  }
}
