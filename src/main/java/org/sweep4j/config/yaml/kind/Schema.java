package org.sweep4j.config.yaml.kind;

import java.util.LinkedHashMap;
import java.util.List;

/** A JSON Schema, draft 7, or a part of one; its keys keep their order. */
public final class Schema extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1;

  public static Schema of(String key, Object value) {
    return new Schema().and(key, value);
  }

  public static Schema type(String type) {
    return of("type", type);
  }

  public static Schema words(List<String> words) {
    return of("enum", words);
  }

  public static Schema anyOf(Schema first, Schema second) {
    return of("anyOf", List.of(first, second));
  }

  /** This schema, with one key more. */
  public Schema and(String key, Object value) {
    put(key, value);
    return this;
  }
}
