package org.sweep4j.data.csv;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What cells look like that are read as text and hardly meant so: numbers written in another way,
 * or dates.
 *
 * @param like after "look like"
 * @param advice what to write in {@code data}; {@code %s} is the column
 */
public record CellLook(Pattern pattern, String like, String advice) {
  private static final double MOST = 0.9;
  private static final String SIGN = "[-+\u2212]?";

  private static final Pattern UNIT =
      Pattern.compile(SIGN + "\\d[\\d.,]*\\s?(\\p{L}{1,5}|°\\p{L}?)");

  private static final List<CellLook> LOOKS =
      List.of(
          look(
              "\\d{1,3}(,\\d{3})+(\\.\\d+)?",
              "numbers with thousands marked", "write thousands: \",\""),
          look(
              "\\d{1,3}(\\.\\d{3})+(,\\d+)?",
              "numbers with points between thousands", "write decimal: \",\" and thousands: \".\""),
          look(
              "\\d{1,3}([ \u00a0\u202f]\\d{3})+([.,]\\d+)?",
              "numbers with spaces between thousands", "write thousands: \" \""),
          look("\\d*,\\d+", "numbers with a comma before the fraction", "write decimal: \",\""),
          look("\\d+([.,]\\d+)?\\s?%", "percentages", "write percent: [%s]"),
          look(
              "[$€£¥]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?[$€£¥]",
              "amounts of money",
              "take the sign away"),
          look(
              "\\d{1,2}/\\d{1,2}/\\d{2,4}.*",
              "dates",
              "write dates: [%s] and date_format: dd/MM/yyyy or MM/dd/yyyy"),
          look(
              "(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{4}/\\d{1,2}/\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}).*",
              "dates", "write dates: [%s]"));

  private static CellLook look(String pattern, String like, String advice) {
    return new CellLook(Pattern.compile(SIGN + "(" + pattern + ")"), like, advice);
  }

  /** What at least nine in ten texts look like that are no numbers, if they look like anything. */
  public static Optional<CellLook> of(Collection<String> texts, String column) {
    List<String> words =
        texts.stream().filter(text -> Double.isNaN(CellText.plainNumber(text))).toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return LOOKS.stream()
        .filter(look -> look.fits(words))
        .findFirst()
        .map(look -> new CellLook(look.pattern, look.like, look.advice.formatted(column)))
        .or(() -> unit(words));
  }

  private boolean fits(List<String> words) {
    long fitting = words.stream().filter(word -> pattern.matcher(word).matches()).count();
    return fitting >= MOST * words.size();
  }

  /** Numbers that all have the same unit. */
  private static Optional<CellLook> unit(List<String> words) {
    List<String> units =
        words.stream()
            .map(UNIT::matcher)
            .map(matcher -> matcher.matches() ? matcher.group(1) : "")
            .distinct()
            .toList();
    return words.size() > 1 && units.size() == 1 && !units.get(0).isEmpty()
        ? Optional.of(
            new CellLook(
                UNIT,
                "numbers with the unit " + units.get(0),
                "take the unit away, or into the column's name"))
        : Optional.empty();
  }

  /** Some of the texts, for a message. */
  public static String examples(Collection<String> texts) {
    return texts.stream().limit(3).map(text -> "'" + text + "'").collect(Collectors.joining(", "));
  }
}
