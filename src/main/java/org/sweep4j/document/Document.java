package org.sweep4j.document;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.json.Json;

/** A kind of JSON document, written and read. */
public record Document<T>(Section<T> section) {

  /** The documents that hold a record, see {@link RecordSection}. */
  public static <R extends Record> Document<R> of(Class<R> type) {
    return new Document<>(RecordSection.of(type));
  }

  /** In one line. */
  public String line(T value) {
    return Json.write(section.write(value));
  }

  /** Indented, with a line break at the end. */
  public String text(T value) {
    return Json.writePretty(section.write(value));
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException if {@code text} is no such document; the message says
   *     everything that is wrong
   */
  public T read(String text) {
    return section.fromJson(Json.read(text));
  }

  /**
   * Reads what an older or newer version may have written: unknown keys are passed over, wrong
   * values count as absent.
   *
   * @throws IllegalArgumentException if {@code text} is not JSON, or a needed key is absent
   */
  public T readHalfKnown(String text) {
    Object json = Json.read(text);
    return section.fromHalfKnownJson(json).orElseGet(() -> section.fromJson(json));
  }

  /** A record, or any plain value that holds records, as JSON knows it. */
  public static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Record row) {
      return written(row);
    }
    return value instanceof Collection<?> rows
        ? rows.stream().map(Document::plain).toList()
        : value;
  }

  @SuppressWarnings("unchecked") // a record is of its own class
  private static <R extends Record> Map<String, @Nullable Object> written(R row) {
    return RecordSection.of((Class<R>) row.getClass()).write(row);
  }
}
