package org.sweep4j.json;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A JSON object as plain values, in order. */
public final class JsonObject extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1;

  public static JsonObject of(String key, @Nullable Object value) {
    return new JsonObject().and(key, value);
  }

  /** This object, with one key more. */
  public JsonObject and(String key, @Nullable Object value) {
    put(key, value);
    return this;
  }
}
