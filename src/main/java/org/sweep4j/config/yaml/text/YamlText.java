package org.sweep4j.config.yaml.text;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sweep4j.json.Json;

/** Writes plain values as YAML in block style; reads back as the same values. */
public final class YamlText {
  private static final Pattern SAFE =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_./ -]*[A-Za-z0-9_]|[A-Za-z_]");

  /** Text that some YAML reader, ours or a YAML 1.1 one, takes for something else. */
  private static final Pattern TAKEN =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|inf|nan");

  private YamlText() {}

  /** {@code map} as a document. */
  public static String write(Map<String, ? extends @Nullable Object> map) {
    StringBuilder out = new StringBuilder();
    writeMap(map, 0, out);
    return out.toString();
  }

  private static void writeMap(Map<?, ?> map, int indent, StringBuilder out) {
    map.forEach(
        (key, value) -> {
          out.append(" ".repeat(indent)).append(scalar(key)).append(':');
          writeValue(value, indent, out);
        });
  }

  private static void writeValue(@Nullable Object value, int indent, StringBuilder out) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.append('\n');
      writeMap(map, indent + 2, out);
    } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      out.append('\n');
      list.forEach(item -> writeItem(item, indent + 2, out));
    } else {
      out.append(' ').append(flow(value)).append('\n');
    }
  }

  /** A list item: the first key follows the dash. */
  private static void writeItem(@Nullable Object item, int indent, StringBuilder out) {
    StringBuilder text = new StringBuilder();
    if (item instanceof Map<?, ?> map && !map.isEmpty()) {
      writeMap(map, indent + 2, text);
      text.setCharAt(indent, '-');
    } else {
      text.append(" ".repeat(indent)).append("- ").append(flow(item)).append('\n');
    }
    out.append(text);
  }

  /** A value for a reader: text as it is, lists and maps in one line of YAML. */
  public static String shown(Object value) {
    return value instanceof Map<?, ?> || value instanceof List<?> ? flow(value) : plain(value);
  }

  /** In one line. */
  public static String flow(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> entries =
          map.entrySet().stream()
              .map(entry -> scalar(entry.getKey()) + ": " + flow(entry.getValue()))
              .toList();
      return "{" + String.join(", ", entries) + "}";
    }
    if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(YamlText::flow).toList()) + "]";
    }
    return scalar(value);
  }

  private static String scalar(@Nullable Object value) {
    if (!(value instanceof CharSequence)) {
      return plain(value);
    }
    String text = value.toString();
    boolean safe = SAFE.matcher(text).matches() && !TAKEN.matcher(text).matches();
    return safe ? text : Json.write(text);
  }

  /** A scalar's text without quotes; doubles with the fewest digits that read back the same. */
  public static String plain(@Nullable Object value) {
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      if (Double.isNaN(number)) {
        return ".nan";
      }
      if (Double.isInfinite(number)) {
        return number > 0 ? ".inf" : "-.inf";
      }
      return NumberOutput.toString(number, true);
    }
    return String.valueOf(value);
  }
}
