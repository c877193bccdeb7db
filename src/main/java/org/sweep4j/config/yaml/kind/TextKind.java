package org.sweep4j.config.yaml.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sweep4j.config.yaml.tree.Tree;

/**
 * Text.
 *
 * @param expected for messages, after "must be"
 * @param suits whether a text is right
 * @param withNull whether null and the like are texts too
 */
public record TextKind(String expected, Predicate<String> suits, boolean withNull)
    implements Kind<String> {
  public TextKind(String expected, Predicate<String> suits) {
    this(expected, suits, false);
  }

  /** Any text; a number or true counts as the text it was written as. */
  public static TextKind any() {
    return new TextKind("text", text -> !text.isEmpty());
  }

  /** Any text, also none; a word for nothing counts as the text it was written as. */
  public static TextKind asWritten() {
    return new TextKind("text", text -> true, true);
  }

  @Override
  public Optional<String> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Scalar scalar
        && (withNull || scalar.value() != null)
        && suits.test(scalar.text())) {
      return Optional.of(scalar.text());
    }
    reading.wrong(tree, path, expected);
    return Optional.empty();
  }

  @Override
  public Object write(String value) {
    return value;
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    return schema;
  }
}
