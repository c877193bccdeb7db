package org.sweep4j.config.yaml.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sweep4j.config.Range;
import org.sweep4j.config.yaml.text.CoreSchema;
import org.sweep4j.config.yaml.tree.Tree;

/** A number in a range, whole or real. */
public record NumberKind<T extends Number>(
    String noun, Range range, boolean whole, Function<Number, T> convert) implements Kind<T> {

  public static NumberKind<Double> real(Range range) {
    return new NumberKind<>("a number", range, false, Number::doubleValue);
  }

  public static NumberKind<Integer> whole(Range range) {
    return new NumberKind<>("a whole number", range, true, Number::intValue);
  }

  /** Any 64-bit integer. */
  public static NumberKind<Long> wholeLong() {
    return new NumberKind<>("a whole number of 64 bits", Range.FINITE, true, Number::longValue);
  }

  /** Any finite number, whole or not as it was written. */
  public static NumberKind<Number> asWritten(Range range) {
    return new NumberKind<>("a number", range, false, Function.identity());
  }

  @Override
  public String expected() {
    if (range.equals(Range.FINITE)) {
      return whole ? noun : "a finite number";
    }
    return noun + " " + (unbounded() ? Range.atLeast(range.low()) : range);
  }

  private boolean unbounded() {
    return whole && range.lowIncluded() && range.high() >= Integer.MAX_VALUE;
  }

  @Override
  public Optional<T> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Scalar scalar
        && scalar.value() instanceof Number number
        && range.contains(number.doubleValue())
        && (!whole || isWhole(number))) {
      return Optional.of(convert.apply(number));
    }
    boolean quoted =
        tree instanceof Tree.Scalar text
            && text.value() instanceof String
            && CoreSchema.resolve(text.text()) instanceof Number;
    reading.wrong(tree, path, expected(), quoted ? "; remove the quotes" : "");
    return Optional.empty();
  }

  private boolean isWhole(Number number) {
    double value = number.doubleValue();
    boolean fits = noun.endsWith("bits") || Math.abs(value) <= Integer.MAX_VALUE;
    return fits
        && (number instanceof Long || (value == Math.rint(value) && Math.abs(value) < 1e15));
  }

  @Override
  public Object write(T value) {
    return value;
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", whole ? "integer" : "number");
    if (Double.isFinite(range.low())) {
      schema.put(range.lowIncluded() ? "minimum" : "exclusiveMinimum", plain(range.low()));
    }
    if (Double.isFinite(range.high())) {
      schema.put(range.highIncluded() ? "maximum" : "exclusiveMaximum", plain(range.high()));
    }
    return schema;
  }

  private static Object plain(double value) {
    return value == Math.rint(value) ? (Object) (long) value : (Object) value;
  }
}
