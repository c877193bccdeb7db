package org.sweep4j.data.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a cell's text says: nothing, a number, or a text. */
public final class CellText {
  private static final Set<String> MISSING = Set.of("", "?", "NA");
  private static final Set<String> INFINITE = Set.of("inf", "infinity");

  private CellText() {}

  /** Empty, {@code NA}, {@code NaN} (in any case) or {@code ?}. */
  public static boolean isMissing(String cell) {
    return MISSING.contains(cell) || cell.equalsIgnoreCase("nan");
  }

  /** The number written, which may be infinite; NaN if the cell is not a number. */
  public static double number(String cell) {
    if (!startsLikeNumber(cell)) {
      return Double.NaN;
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
    return !cell.isEmpty() && "+-.0123456789iI".indexOf(cell.charAt(0)) >= 0;
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

  /** In numeric order if every label is a number, otherwise in alphabetical order. */
  public static List<String> sorted(List<String> labels) {
    boolean numbers = labels.stream().allMatch(label -> Double.isFinite(number(label)));
    List<String> sorted = new ArrayList<>(labels);
    sorted.sort(
        numbers
            ? Comparator.comparingDouble(CellText::number).thenComparing(Comparator.naturalOrder())
            : Comparator.naturalOrder());
    return sorted;
  }
}
