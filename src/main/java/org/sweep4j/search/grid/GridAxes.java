package org.sweep4j.search.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import org.sweep4j.config.Space;

/** The values of every space that a grid can have. */
final class GridAxes implements Space.Visitor<GridValues> {

  @Override
  public GridValues constant(Space.Constant constant) {
    return GridValues.distinct(Collections.singletonList(constant.value()));
  }

  /** Every value, also one whose probability is 0: a grid does not draw. */
  @Override
  public GridValues categorical(Space.Categorical categorical) {
    return GridValues.distinct(categorical.values());
  }

  @Override
  public GridValues intUniform(Space.IntUniform intUniform) {
    return GridValues.of(intUniform);
  }

  /** min, min + q, min + 2q, … below max, exact in decimal. */
  @Override
  public GridValues quantized(Space.Quantized quantized) {
    if (!(quantized.continuous() instanceof Space.Uniform uniform)) {
      throw endless(quantized);
    }
    BigDecimal min = BigDecimal.valueOf(uniform.min());
    BigDecimal step = BigDecimal.valueOf(quantized.q());
    long count =
        BigDecimal.valueOf(uniform.max())
            .subtract(min)
            .divide(step, 0, RoundingMode.CEILING)
            .min(BigDecimal.valueOf(Long.MAX_VALUE))
            .longValueExact();
    boolean whole = isWhole(uniform.min()) && isWhole(quantized.q());
    return new GridValues(
        count,
        index -> typed(min.add(step.multiply(BigDecimal.valueOf(index))), whole),
        value -> GridValues.nearest(value, uniform.min(), quantized.q()));
  }

  private static Number typed(BigDecimal value, boolean whole) {
    return whole ? (Number) value.longValue() : (Number) value.doubleValue();
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number);
  }

  @Override
  public GridValues uniform(Space.Uniform uniform) {
    throw endless(uniform);
  }

  @Override
  public GridValues logUniform(Space.LogUniform logUniform) {
    throw endless(logUniform);
  }

  @Override
  public GridValues normal(Space.Normal normal) {
    throw endless(normal);
  }

  @Override
  public GridValues logNormal(Space.LogNormal logNormal) {
    throw endless(logNormal);
  }

  @Override
  public GridValues beta(Space.Beta beta) {
    throw endless(beta);
  }

  @Override
  public GridValues nested(Space.Nested nested) {
    throw new IllegalArgumentException("a nested space has no values of its own");
  }

  private static IllegalArgumentException endless(Space space) {
    return new IllegalArgumentException(
        "a grid needs a countable number of values: write values, int_uniform or q_uniform instead"
            + " of "
            + space);
  }
}
