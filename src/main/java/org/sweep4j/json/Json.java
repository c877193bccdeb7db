package org.sweep4j.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON as plain values: {@code Map} in order, {@code List}, {@code String}, {@code Long}, {@code
 * Double}, {@code Boolean} and null.
 *
 * <p>Doubles are written with the fewest digits that read back as the same bits, alike on every
 * Java version; NaN and infinities, which JSON lacks, as null.
 */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Json() {}

  /**
   * One line.
   *
   * @throws IllegalArgumentException if {@code value} holds something JSON has no word for
   */
  public static String write(@Nullable Object value) {
    return written(value, false);
  }

  /** Indented, with a line break at the end. */
  public static String writePretty(@Nullable Object value) {
    return written(value, true) + "\n";
  }

  private static String written(@Nullable Object value, boolean pretty) {
    StringWriter text = new StringWriter();
    try {
      write(value, text, pretty);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** One line, to a writer that is not closed. */
  public static void write(@Nullable Object value, Writer out) throws IOException {
    write(value, out, false);
  }

  private static void write(@Nullable Object value, Writer out, boolean pretty) throws IOException {
    try (JsonGenerator generator = generator(out, pretty)) {
      write(value, generator);
    }
  }

  /** One that leaves the writer open. */
  static JsonGenerator generator(Writer out, boolean pretty) throws IOException {
    JsonGenerator generator = FACTORY.createGenerator(out);
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    if (pretty) {
      generator.setPrettyPrinter(new JsonLayout());
    }
    return generator;
  }

  static void write(@Nullable Object value, JsonGenerator out) throws IOException {
    if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> entry : ordered(map).entrySet()) {
        out.writeFieldName(String.valueOf(entry.getKey()));
        write(entry.getValue(), out);
      }
      out.writeEndObject();
    } else if (value instanceof Iterable<?> items) {
      out.writeStartArray();
      for (Object item : items) {
        write(item, out);
      }
      out.writeEndArray();
    } else if (value instanceof double[] numbers) {
      out.writeStartArray();
      for (double number : numbers) {
        writeNumber(number, out);
      }
      out.writeEndArray();
    } else {
      writeScalar(value, out);
    }
  }

  /** Maps without an order have another one in every process; they are written by key. */
  private static Map<?, ?> ordered(Map<?, ?> map) {
    boolean unordered =
        map.getClass() == HashMap.class
            || map.getClass().getName().startsWith("java.util.ImmutableCollections");
    return unordered ? new TreeMap<>(map) : map;
  }

  private static void writeScalar(@Nullable Object value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value instanceof Double || value instanceof Float) {
      writeNumber(((Number) value).doubleValue(), out);
    } else if (value instanceof BigInteger whole) {
      out.writeNumber(whole);
    } else if (value instanceof Number whole) {
      out.writeNumber(whole.longValue());
    } else if (value instanceof CharSequence || value instanceof Enum<?>) {
      out.writeString(value.toString());
    } else {
      throw new IllegalArgumentException("JSON has no word for a " + value.getClass().getName());
    }
  }

  private static void writeNumber(double number, JsonGenerator out) throws IOException {
    if (Double.isFinite(number)) {
      out.writeNumber(number);
    } else {
      out.writeNull();
    }
  }

  /**
   * The value that {@code text} holds.
   *
   * @throws IllegalArgumentException if it is not one JSON value
   */
  public static @Nullable Object read(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("JSON must hold a value, found nothing");
      }
      Object value = read(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("JSON must hold one value, found another after it");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not valid JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readMap(parser);
      case START_ARRAY -> readList(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> wholeNumber(parser);
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Number wholeNumber(JsonParser parser) throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? (Number) parser.getDoubleValue()
        : (Number) parser.getLongValue();
  }

  private static Map<String, @Nullable Object> readMap(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      map.put(key, read(parser));
    }
    return map;
  }

  private static List<@Nullable Object> readList(JsonParser parser) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(parser));
    }
    return list;
  }
}
