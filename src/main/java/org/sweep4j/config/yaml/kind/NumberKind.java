package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Range;
import org.sweep4j.config.yaml.text.CoreSchema;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/** Numbers in a range, whole or real. */
public final class NumberKind {
  private static final double MOST_EXACT = 1e15;

  /** Any 64-bit integer. */
  public static final ValueKind<Long> WHOLE_LONG =
      kind(
          "a whole number of 64 bits",
          number -> isWhole(number) ? number.longValue() : null,
          Schema.type("integer"));

  /** Any number in a JSON document; null stands for NaN, which JSON lacks. */
  public static final ValueKind<Double> OR_NAN =
      ValueKind.scalar(
          "a number or null",
          scalar -> isNumberOrNull(scalar) ? number(scalar) : null,
          number -> number,
          JsonObject.of("type", List.of("number", "null")));

  private NumberKind() {}

  public static ValueKind<Double> real(Range range) {
    return kind(
        expected("a number", range),
        number -> range.contains(number.doubleValue()) ? number.doubleValue() : null,
        schema("number", range));
  }

  /** Any finite number in the range, whole or not as it was written. */
  public static ValueKind<Number> asWritten(Range range) {
    return kind(
        expected("a number", range),
        number -> range.contains(number.doubleValue()) ? number : null,
        schema("number", range));
  }

  public static ValueKind<Integer> whole(Range range) {
    boolean unbounded = range.lowIncluded() && range.high() >= Integer.MAX_VALUE;
    return kind(
        range.equals(Range.FINITE)
            ? "a whole number"
            : expected("a whole number", unbounded ? Range.atLeast(range.low()) : range),
        number ->
            range.contains(number.doubleValue())
                    && isWhole(number)
                    && Math.abs(number.doubleValue()) <= Integer.MAX_VALUE
                ? number.intValue()
                : null,
        schema("integer", range));
  }

  private static <T extends Number> ValueKind<T> kind(
      String expected, Function<Number, @Nullable T> value, JsonObject schema) {
    return ValueKind.<T>scalar(
            expected,
            scalar -> scalar.value() instanceof Number number ? value.apply(number) : null,
            number -> number,
            schema)
        .advising(
            scalar ->
                scalar.value() instanceof String text && CoreSchema.resolve(text) instanceof Number
                    ? "; remove the quotes"
                    : "");
  }

  private static String expected(String noun, Range range) {
    return range.equals(Range.FINITE) ? "a finite number" : noun + " " + range;
  }

  private static boolean isWhole(Number number) {
    double value = number.doubleValue();
    return number instanceof Long || (value == Math.rint(value) && Math.abs(value) < MOST_EXACT);
  }

  private static boolean isNumberOrNull(Tree tree) {
    return tree.isNull() || (tree instanceof Tree.Scalar s && s.value() instanceof Number);
  }

  private static double number(Tree tree) {
    return tree.value() instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** The numbers of a list, null as NaN; null if there is anything else. */
  static double @Nullable [] numbers(Tree tree) {
    return tree instanceof Tree.Sequence list
            && list.items().stream().allMatch(NumberKind::isNumberOrNull)
        ? list.items().stream().mapToDouble(NumberKind::number).toArray()
        : null;
  }

  private static JsonObject schema(String type, Range range) {
    JsonObject schema = Schema.type(type);
    if (Double.isFinite(range.low())) {
      schema.and(range.lowIncluded() ? "minimum" : "exclusiveMinimum", plain(range.low()));
    }
    if (Double.isFinite(range.high())) {
      schema.and(range.highIncluded() ? "maximum" : "exclusiveMaximum", plain(range.high()));
    }
    return schema;
  }

  private static Object plain(double value) {
    return value == Math.rint(value) ? (Object) (long) value : (Object) value;
  }
}
