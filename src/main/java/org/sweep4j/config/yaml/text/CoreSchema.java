package org.sweep4j.config.yaml.text;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plain scalar means: the core schema of YAML 1.2 (section 10.3.2).
 *
 * <p>So {@code 1e-3} is a number, and {@code yes}, {@code no}, {@code on} and {@code off} are text,
 * other than in YAML 1.1.
 */
public final class CoreSchema {
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern INFINITY = Pattern.compile("[-+]?\\.(inf|Inf|INF)");
  private static final Pattern NOT_A_NUMBER = Pattern.compile("\\.(nan|NaN|NAN)");
  private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");

  /** Nothing that begins with another character is anything but text. */
  private static final String SPECIAL_START = "-+.0123456789~nNtTfF";

  private CoreSchema() {}

  /** Null, a {@code Boolean}, {@code Long}, {@code Double} or the text itself. */
  public static @Nullable Object resolve(String text) {
    if (!text.isEmpty() && SPECIAL_START.indexOf(text.charAt(0)) < 0) {
      return text;
    }
    if (NULL.matcher(text).matches()) {
      return null;
    }
    if (BOOLEAN.matcher(text).matches()) {
      return text.toLowerCase(Locale.ROOT).equals("true");
    }
    Number number = number(text);
    return number == null ? text : number;
  }

  private static @Nullable Number number(String text) {
    if (INTEGER.matcher(text).matches()) {
      return whole(text, 10);
    }
    if (FLOAT.matcher(text).matches()) {
      return Double.valueOf(text);
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return whole(text.substring(2), 16);
    }
    if (OCTAL.matcher(text).matches()) {
      return whole(text.substring(2), 8);
    }
    if (INFINITY.matcher(text).matches()) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return NOT_A_NUMBER.matcher(text).matches() ? Double.NaN : null;
  }

  /** A {@code Long}, or the nearest {@code Double} to what exceeds 64 bits. */
  private static Number whole(String digits, int radix) {
    try {
      return Long.valueOf(digits, radix);
    } catch (NumberFormatException beyond64Bits) {
      return radix == 10 ? Double.valueOf(digits) : new BigInteger(digits, radix).doubleValue();
    }
  }
}
