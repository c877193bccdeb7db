package org.sweep4j.config.yaml.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/**
 * A value that can be told by itself, whatever stands around it.
 *
 * @param expected for messages, after "must be"
 * @param value what is meant; null if it is not right
 * @param plain what is written of a value
 * @param advice on what is not right, such as "; remove the quotes"
 */
public record ValueKind<T>(
    String expected,
    Function<Tree, @Nullable T> value,
    Function<T, @Nullable Object> plain,
    JsonObject schema,
    Function<Tree, String> advice)
    implements Kind<T> {
  /** True or false; other than in YAML 1.1, {@code yes} is text. */
  public static final ValueKind<Boolean> FLAG =
      scalar(
              "true or false",
              scalar -> scalar.value() instanceof Boolean flag ? flag : null,
              flag -> flag,
              Schema.type("boolean"))
          .advising(
              scalar ->
                  switch (scalar.text().toLowerCase(Locale.ROOT)) {
                    case "yes", "on", "1", "true" -> "; write true";
                    case "no", "off", "0", "false" -> "; write false";
                    default -> "";
                  });

  /** Any text but the empty one; a number or true counts as the text it was written as. */
  public static final ValueKind<String> NAME = text("text", text -> !text.isEmpty());

  /** Any text, also none. */
  public static final ValueKind<String> TEXT = text("text", text -> true);

  /** The same; a word for nothing counts as the text it was written as. */
  public static final ValueKind<String> AS_WRITTEN =
      scalar("text", Tree.Scalar::text, text -> text, Schema.type("string"));

  /** Any value at all, kept as written. */
  public static final ValueKind<Tree> ANY =
      new ValueKind<>("a value", tree -> tree, Tree::value, new JsonObject(), tree -> "");

  /** A list of numbers in a JSON document; null stands for NaN, which JSON lacks. */
  public static final ValueKind<double[]> NUMBERS =
      new ValueKind<>(
          "a list of numbers",
          NumberKind::numbers,
          numbers -> Arrays.stream(numbers).boxed().toList(),
          new JsonObject(),
          tree -> "");

  /**
   * What may not be given, although another program has the key.
   *
   * @param reason why not, after "must be absent, "
   * @param advice what to write instead
   */
  public static ValueKind<Tree> absent(String reason, String advice) {
    JsonObject nothing = JsonObject.of("not", new JsonObject());
    return new ValueKind<>(
        "absent, " + reason, tree -> null, Tree::value, nothing, tree -> "; " + advice);
  }

  /** A value that is no list and no mapping. */
  public static <T> ValueKind<T> scalar(
      String expected,
      Function<Tree.Scalar, @Nullable T> value,
      Function<T, @Nullable Object> plain,
      JsonObject schema) {
    return new ValueKind<>(
        expected,
        tree -> tree instanceof Tree.Scalar scalar ? value.apply(scalar) : null,
        plain,
        schema,
        tree -> "");
  }

  /** Text that is right for some reason. */
  public static ValueKind<String> text(String expected, Predicate<String> suits) {
    return scalar(
        expected,
        scalar -> scalar.value() != null && suits.test(scalar.text()) ? scalar.text() : null,
        text -> text,
        Schema.type("string"));
  }

  /** One of a few words that need no enum. */
  public static ValueKind<String> oneOf(String... words) {
    List<String> all = List.of(words);
    return scalar(
        all.size() == 1 ? words[0] : "one of " + String.join(", ", all),
        scalar -> scalar.value() instanceof String word && all.contains(word) ? word : null,
        word -> word,
        Schema.words(all));
  }

  /** The same, with something to say to a scalar that is not right. */
  public ValueKind<T> advising(Function<Tree.Scalar, String> words) {
    return new ValueKind<>(
        expected,
        value,
        plain,
        schema,
        tree -> tree instanceof Tree.Scalar scalar ? words.apply(scalar) : "");
  }

  @Override
  public Optional<T> read(Tree tree, String path, Reading reading) {
    T read = value.apply(tree);
    return read == null
        ? reading.wrong(tree, path, expected, advice.apply(tree))
        : Optional.of(read);
  }

  @Override
  public @Nullable Object write(T value) {
    return plain.apply(value);
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    return schema;
  }
}
