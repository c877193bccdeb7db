package org.sweep4j.config.yaml.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sweep4j.config.yaml.tree.Tree;

/**
 * Text that stands for something.
 *
 * @param expected for messages, after "must be"
 * @param parse the value; empty if the text stands for nothing
 */
public record TextKind<T>(String expected, Function<String, Optional<T>> parse) implements Kind<T> {

  /** Any text; a number or true counts as the text it was written as. */
  public static TextKind<String> any() {
    return new TextKind<>("text", text -> text.isEmpty() ? Optional.empty() : Optional.of(text));
  }

  @Override
  public Optional<T> read(Tree tree, String path, Reading reading) {
    Optional<T> value =
        tree instanceof Tree.Scalar scalar && scalar.value() != null
            ? parse.apply(scalar.text())
            : Optional.empty();
    if (value.isEmpty()) {
      reading.wrong(tree, path, expected);
    }
    return value;
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    return schema;
  }
}
