package org.sweep4j.search.bayes;

import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Space;
import org.sweep4j.search.space.Quantiles;

/** The dimension of every space that is not nested. */
final class Dimensions implements Space.Visitor<Dimension> {
  private static final double MIDDLE = 0.5;

  static Dimension of(Space space) {
    return space.accept(new Dimensions());
  }

  @Override
  public Dimension constant(Space.Constant constant) {
    return Choice.only(constant.value());
  }

  @Override
  public Dimension nested(Space.Nested nested) {
    throw new IllegalArgumentException("nested parameters are several dimensions");
  }

  @Override
  public Dimension categorical(Space.Categorical categorical) {
    Choice choice = Choice.of(categorical);
    return Ordinal.suits(choice) ? Ordinal.of(choice) : choice;
  }

  @Override
  public Dimension uniform(Space.Uniform uniform) {
    return continuous(uniform);
  }

  @Override
  public Dimension intUniform(Space.IntUniform intUniform) {
    return Stepped.of(intUniform);
  }

  @Override
  public Dimension logUniform(Space.LogUniform logUniform) {
    return continuous(logUniform);
  }

  @Override
  public Dimension normal(Space.Normal normal) {
    return normal.sigma() == 0 ? Choice.only(median(normal)) : continuous(normal);
  }

  @Override
  public Dimension logNormal(Space.LogNormal logNormal) {
    return logNormal.sigma() == 0 ? Choice.only(median(logNormal)) : continuous(logNormal);
  }

  @Override
  public Dimension beta(Space.Beta beta) {
    return continuous(beta);
  }

  /** One value where the number to be rounded has no spread. */
  @Override
  public Dimension quantized(Space.Quantized quantized) {
    boolean single = of(quantized.continuous()) instanceof Choice;
    return single ? Choice.only(median(quantized)) : Stepped.of(quantized);
  }

  private static Dimension continuous(Space.Continuous space) {
    return new Continuous(CumulativeShare.of(space), Quantiles.of(space));
  }

  private static @Nullable Object median(Space space) {
    return Quantiles.of(space).at(MIDDLE);
  }
}
