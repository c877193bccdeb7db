package org.sweep4j.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a space has a value, whatever its probability.
 *
 * <p>Each method answers what would have been right, and nothing if the value is. Numbers are equal
 * if they are as doubles: 3 and 3.0, but not "3".
 */
public record Membership(@Nullable Object value) implements Space.Visitor<Optional<String>> {
  /** Of a multiple of q, relative to q: 0.3 is a multiple of 0.1. */
  private static final double MULTIPLE_TOLERANCE = 1e-6;

  /** What {@code value} had to be to lie in {@code space}; empty if it does. */
  public static Optional<String> missed(Space space, @Nullable Object value) {
    return space.accept(new Membership(value));
  }

  private static Optional<String> unless(boolean member, String expected) {
    return member ? Optional.empty() : Optional.of(expected);
  }

  private Optional<String> number(double min, double max, String expected) {
    boolean inside =
        value instanceof Number number
            && number.doubleValue() >= min
            && number.doubleValue() <= max
            && Double.isFinite(number.doubleValue());
    return unless(inside, expected);
  }

  private Optional<String> between(double min, double max) {
    return number(min, max, "a number from " + min + " to " + max);
  }

  private boolean same(@Nullable Object other) {
    return (value instanceof Number mine && other instanceof Number theirs)
        ? mine.doubleValue() == theirs.doubleValue()
        : Objects.equals(value, other);
  }

  @Override
  public Optional<String> constant(Space.Constant constant) {
    return unless(same(constant.value()), String.valueOf(constant.value()));
  }

  @Override
  public Optional<String> categorical(Space.Categorical categorical) {
    List<@Nullable Object> values = categorical.values();
    return unless(
        values.stream().anyMatch(this::same),
        "one of " + values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  @Override
  public Optional<String> uniform(Space.Uniform uniform) {
    return between(uniform.min(), uniform.max());
  }

  @Override
  public Optional<String> intUniform(Space.IntUniform space) {
    String expected = "a whole number from " + space.min() + " to " + space.max();
    boolean whole =
        value instanceof Number number
            && number.doubleValue() == Math.rint(number.doubleValue())
            && number.longValue() >= space.min()
            && number.longValue() <= space.max();
    return unless(whole, expected);
  }

  @Override
  public Optional<String> logUniform(Space.LogUniform logUniform) {
    return between(logUniform.min(), logUniform.max());
  }

  @Override
  public Optional<String> normal(Space.Normal normal) {
    return number(-Double.MAX_VALUE, Double.MAX_VALUE, "a number");
  }

  @Override
  public Optional<String> logNormal(Space.LogNormal logNormal) {
    return number(Double.MIN_VALUE, Double.MAX_VALUE, "a number greater than 0");
  }

  @Override
  public Optional<String> beta(Space.Beta beta) {
    return between(0, 1);
  }

  /** A multiple of q; the bounds round like any other value. */
  @Override
  public Optional<String> quantized(Space.Quantized quantized) {
    if (!(value instanceof Number number)) {
      return Optional.of("a multiple of " + quantized.q());
    }
    double steps = number.doubleValue() / quantized.q();
    return unless(
            Math.abs(steps - Math.rint(steps)) <= MULTIPLE_TOLERANCE,
            "a multiple of " + quantized.q())
        .or(() -> quantized.continuous().accept(this));
  }

  @Override
  public Optional<String> nested(Space.Nested nested) {
    return unless(false, "a mapping of " + String.join(", ", nested.parameters().keySet()));
  }
}
