package org.sweep4j.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A constant that a file names by a word: the canonical one, or another spelling people use.
 *
 * <p>Upper and lower case, {@code _}, {@code -} and blanks do not matter: {@code ReLU}, {@code
 * leaky-relu} and {@code LeakyReLU} are understood.
 */
public interface ConfigWord {

  /** The constant's Java name; enums have it already. */
  String name();

  /** Other words for the same thing. */
  default List<String> alsoSpelled() {
    return List.of();
  }

  /** The word written to files. */
  default String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant of {@code type} that {@code word} names. */
  static <E extends Enum<E> & ConfigWord> Optional<E> find(Class<E> type, String word) {
    return find(Arrays.asList(type.getEnumConstants()), word);
  }

  /** The one of {@code things} that {@code word} names. */
  static <E extends ConfigWord> Optional<E> find(List<E> things, String word) {
    String wanted = reduced(word);
    return things.stream()
        .filter(
            constant ->
                reduced(constant.spelling()).equals(wanted)
                    || constant.alsoSpelled().stream()
                        .map(ConfigWord::reduced)
                        .anyMatch(wanted::equals))
        .findFirst();
  }

  /** {@code word} without what does not matter. */
  static String reduced(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
  }
}
