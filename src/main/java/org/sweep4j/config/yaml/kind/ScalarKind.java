package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/**
 * A value that is no list and no mapping.
 *
 * @param expected for messages, after "must be"
 * @param value what a scalar means; null if it is not right
 * @param plain what is written of a value
 * @param advice on a scalar that is not right, such as "; remove the quotes"
 */
public record ScalarKind<T>(
    String expected,
    Function<Tree.Scalar, @Nullable T> value,
    Function<T, Object> plain,
    JsonObject schema,
    Function<Tree.Scalar, String> advice)
    implements Kind<T> {
  /** True or false; other than in YAML 1.1, {@code yes} is text. */
  public static final ScalarKind<Boolean> FLAG =
      new ScalarKind<>(
          "true or false",
          scalar -> scalar.value() instanceof Boolean flag ? flag : null,
          flag -> flag,
          Schema.type("boolean"),
          scalar ->
              switch (scalar.text().toLowerCase(Locale.ROOT)) {
                case "yes", "on", "1", "true" -> "; write true";
                case "no", "off", "0", "false" -> "; write false";
                default -> "";
              });

  /** Any text but the empty one; a number or true counts as the text it was written as. */
  public static final ScalarKind<String> NAME = text("text", text -> !text.isEmpty());

  /** Any text, also none. */
  public static final ScalarKind<String> TEXT = text("text", text -> true);

  /** The same; a word for nothing counts as the text it was written as. */
  public static final ScalarKind<String> AS_WRITTEN =
      of("text", Tree.Scalar::text, text -> text, Schema.type("string"));

  /** Without advice. */
  public static <T> ScalarKind<T> of(
      String expected,
      Function<Tree.Scalar, @Nullable T> value,
      Function<T, Object> plain,
      JsonObject schema) {
    return new ScalarKind<>(expected, value, plain, schema, scalar -> "");
  }

  /** Text that is right for some reason. */
  public static ScalarKind<String> text(String expected, Predicate<String> suits) {
    return of(
        expected,
        scalar -> scalar.value() != null && suits.test(scalar.text()) ? scalar.text() : null,
        text -> text,
        Schema.type("string"));
  }

  /** One of a few words that need no enum. */
  public static ScalarKind<String> oneOf(String... words) {
    List<String> all = List.of(words);
    return of(
        all.size() == 1 ? words[0] : "one of " + String.join(", ", all),
        scalar -> scalar.value() instanceof String word && all.contains(word) ? word : null,
        word -> word,
        Schema.words(all));
  }

  @Override
  public Optional<T> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      return reading.wrong(tree, path, expected);
    }
    Optional<T> read = Optional.ofNullable(value.apply(scalar));
    if (read.isEmpty()) {
      reading.wrong(tree, path, expected, advice.apply(scalar));
    }
    return read;
  }

  @Override
  public Object write(T value) {
    return plain.apply(value);
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    return schema;
  }
}
