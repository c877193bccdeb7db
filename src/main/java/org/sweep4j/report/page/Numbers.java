package org.sweep4j.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sweep4j.document.Document;

/** Numbers as a reader wants them. */
public final class Numbers {
  private static final MathContext CHART = new MathContext(6);
  private static final MathContext TEXT = new MathContext(3);
  private static final double SMALLEST_PLAIN = 1e-3;
  private static final double LARGEST_PLAIN = 1e6;

  private Numbers() {}

  /** Three significant digits; whole numbers in full: 0.312, 12.5, 1,204, 3.4e-5. */
  public static String text(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "not a number" : value > 0 ? "∞" : "−∞";
    }
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < LARGEST_PLAIN) {
      return count((long) value);
    }
    BigDecimal rounded = new BigDecimal(value).round(TEXT).stripTrailingZeros();
    if (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) {
      return minus(String.format(Locale.ROOT, "%.2e", rounded.doubleValue()))
          .replaceFirst("e([+−-])0?", "e$1")
          .replace("e+", "e");
    }
    return minus(rounded.toPlainString());
  }

  /** A whole number with thousands marked: 1,204. */
  public static String count(long value) {
    return minus(String.format(Locale.ROOT, "%,d", value));
  }

  /** A count with its noun: "1 trial", "240 trials". */
  public static String count(long value, String noun) {
    return count(value) + " " + noun + (value == 1 ? "" : "s");
  }

  /** A share of one: 0.1234 is 12.3 %. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * share);
  }

  /** Seconds as 0.42 s, 12 s, 3 min 20 s or 2 h 5 min. */
  public static String duration(double seconds) {
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.2f s", seconds);
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    return whole < 3600
        ? whole / 60 + " min " + whole % 60 + " s"
        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  /** What a figure draws, as JSON knows it; six significant digits are enough for a chart. */
  static @Nullable Object drawn(Record data) {
    return rounded(Document.plain(data));
  }

  private static @Nullable Object rounded(@Nullable Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? new BigDecimal(number).round(CHART).doubleValue() : null;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> all = new LinkedHashMap<>();
      map.forEach((key, item) -> all.put(key, rounded(item)));
      return all;
    }
    return value instanceof List<?> list ? list.stream().map(Numbers::rounded).toList() : value;
  }

  private static String minus(String number) {
    return number.replace('-', '−');
  }
}
