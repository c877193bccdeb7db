package org.sweep4j.config.yaml.text;

import java.math.BigInteger;
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

  /** Nothing that begins with another character is a number. */
  private static final String NUMBER_START = "-+.0123456789";

  private CoreSchema() {}

  /** Null, a {@code Boolean}, {@code Long}, {@code Double} or the text itself. */
  public static @Nullable Object resolve(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> null;
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      case ".nan", ".NaN", ".NAN" -> Double.NaN;
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Double.POSITIVE_INFINITY;
      case "-.inf", "-.Inf", "-.INF" -> Double.NEGATIVE_INFINITY;
      default -> NUMBER_START.indexOf(text.charAt(0)) < 0 ? text : number(text);
    };
  }

  /** The number, or the text if it is none. */
  private static Object number(String text) {
    if (INTEGER.matcher(text).matches()) {
      return whole(text, 10);
    }
    if (FLOAT.matcher(text).matches()) {
      return Double.valueOf(text);
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return whole(text.substring(2), 16);
    }
    return OCTAL.matcher(text).matches() ? whole(text.substring(2), 8) : text;
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
