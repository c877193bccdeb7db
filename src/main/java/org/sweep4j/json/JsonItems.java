package org.sweep4j.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list that is written item by item, so that it need not be held; indented. */
public final class JsonItems implements AutoCloseable {
  private final Writer out;
  private @Nullable JsonGenerator generator;

  public JsonItems(Writer out) {
    this.out = out;
  }

  /** Writes an item, before the first one the list's beginning. */
  public void add(Map<String, ?> item) throws IOException {
    if (generator == null) {
      generator = Json.generator(out, true);
      generator.writeStartArray();
    }
    Json.write(item, generator);
  }

  /** Ends the list, if it was begun, with a line break; the writer stays open. */
  @Override
  public void close() throws IOException {
    if (generator != null) {
      generator.writeEndArray();
      generator.close();
      out.write("\n");
      out.flush();
    }
  }
}
