package org.sweep4j.data.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sweep4j.config.TableFormat;

/** What a cell's text says: nothing, a number, or a text. */
public final class CellText {
  private static final Set<String> MISSING =
      Set.of("", "?", "NA", "N/A", "n/a", "n.a.", "#N/A", "<NA>", "NULL", "Null", "null");
  private static final Set<String> NOTHING = Set.of("-", "--", ".", "None", "none", "NONE");
  private static final Set<String> INFINITE = Set.of("inf", "infinity");
  private static final char MINUS = '\u2212';

  private final Optional<Set<String>> missing;
  private final char decimal;
  private final String mark;
  private final Optional<Pattern> groups;

  /** As a table's format says. */
  CellText(TableFormat format) {
    this.missing = format.missingValues().map(Set::copyOf);
    this.decimal = format.decimal();
    this.mark =
        format.thousands().map(c -> c == ' ' ? "[ \u00a0\u202f]" : "[" + c + "]").orElse("");
    this.groups =
        format
            .thousands()
            .map(c -> Pattern.compile("[-+\u2212]?\\d{1,3}(%s\\d{3})+(\\D\\d*)?".formatted(mark)));
  }

  /**
   * Whether the cell says that its value is unknown: it is empty or one of the format's words, by
   * default {@code ?}, {@code NA}, {@code N/A}, {@code NULL}, {@code NaN} and the like.
   */
  boolean isMissing(String cell) {
    return missing
        .map(words -> cell.isEmpty() || words.contains(cell))
        .orElseGet(() -> MISSING.contains(cell) || cell.equalsIgnoreCase("nan"));
  }

  /**
   * Whether the cell, a word among texts, says nothing among numbers: {@code -} or {@code None}.
   */
  boolean isNothing(String cell) {
    return missing.isEmpty() && NOTHING.contains(cell);
  }

  /** The number written as the format says, which may be infinite; NaN if it is not a number. */
  double number(String cell) {
    if (missing.isPresent() && isMissing(cell)) {
      return Double.NaN;
    }
    if (decimal == '.' && groups.isEmpty()) {
      return plainNumber(cell);
    }
    String plain =
        groups.isPresent() && groups.get().matcher(cell).matches()
            ? cell.replaceAll(mark, "")
            : cell;
    boolean foreign = decimal != '.' && plain.indexOf('.') >= 0;
    return foreign ? Double.NaN : plainNumber(plain.replace(decimal, '.'));
  }

  /** The number written with a point, which may be infinite; NaN if the cell is not a number. */
  public static double plainNumber(String cell) {
    if (!startsLikeNumber(cell)) {
      return Double.NaN;
    }
    if (cell.charAt(0) == MINUS) {
      return -plainNumber(cell.substring(1));
    }
    if (isInfinite(cell)) {
      return cell.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (!isDecimal(cell)) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static boolean startsLikeNumber(String cell) {
    return !cell.isEmpty() && "+-.0123456789iI\u2212".indexOf(cell.charAt(0)) >= 0;
  }

  private static boolean isInfinite(String cell) {
    String unsigned = cell.substring("+-".indexOf(cell.charAt(0)) >= 0 ? 1 : 0);
    return !unsigned.isEmpty()
        && Character.toLowerCase(unsigned.charAt(0)) == 'i'
        && INFINITE.contains(unsigned.toLowerCase(Locale.ROOT));
  }

  /** Keeps out what Java alone takes for a number: {@code 1d}, {@code 0x1p3}. */
  private static boolean isDecimal(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if ("0123456789.-+eE".indexOf(cell.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Without spaces around it, those that do not break and that have no width among them. */
  static String stripped(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isSpace(cell.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || (c > '~'
            && (Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || "\u200B\uFEFF".indexOf(c) >= 0));
  }

  /** In numeric order if every label is a number, otherwise in alphabetical order. */
  public static List<String> sorted(List<String> labels) {
    boolean numbers = labels.stream().allMatch(label -> Double.isFinite(plainNumber(label)));
    List<String> sorted = new ArrayList<>(labels);
    sorted.sort(
        numbers
            ? Comparator.comparingDouble(CellText::plainNumber)
                .thenComparing(Comparator.naturalOrder())
            : Comparator.naturalOrder());
    return sorted;
  }
}
