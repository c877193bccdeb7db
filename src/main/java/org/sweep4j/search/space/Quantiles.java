package org.sweep4j.search.space;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Space;

/** The inverse distribution function of every space that has values of its own. */
public final class Quantiles implements Space.Visitor<Quantile> {
  private static final Quantiles INSTANCE = new Quantiles();

  private Quantiles() {}

  public static Quantile of(Space space) {
    return space.accept(INSTANCE);
  }

  @Override
  public Quantile constant(Space.Constant constant) {
    return u -> constant.value();
  }

  @Override
  public Quantile categorical(Space.Categorical categorical) {
    List<@Nullable Object> values = categorical.values();
    if (categorical.probabilities().isPresent()) {
      WeightedIndex index = WeightedIndex.of(categorical.probabilities().get());
      return u -> values.get(index.at(u));
    }
    return u -> values.get(Math.min(values.size() - 1, (int) (u * values.size())));
  }

  @Override
  public Quantile uniform(Space.Uniform uniform) {
    return ContinuousQuantile.of(uniform);
  }

  /** min + ⌊u·(max − min + 1)⌋. */
  @Override
  public Quantile intUniform(Space.IntUniform intUniform) {
    double count = (double) intUniform.max() - intUniform.min() + 1;
    return u ->
        Math.min(intUniform.max(), (long) Math.floor(StrictMath.fma(u, count, intUniform.min())));
  }

  @Override
  public Quantile logUniform(Space.LogUniform logUniform) {
    return ContinuousQuantile.of(logUniform);
  }

  @Override
  public Quantile normal(Space.Normal normal) {
    return ContinuousQuantile.of(normal);
  }

  @Override
  public Quantile logNormal(Space.LogNormal logNormal) {
    return ContinuousQuantile.of(logNormal);
  }

  @Override
  public Quantile beta(Space.Beta beta) {
    return ContinuousQuantile.of(beta);
  }

  @Override
  public Quantile quantized(Space.Quantized quantized) {
    ContinuousQuantile continuous = Rounding.continuous(quantized);
    Rounding rounding = Rounding.of(quantized.q(), continuous);
    return u -> rounding.round(continuous.atReal(u));
  }

  @Override
  public Quantile nested(Space.Nested nested) {
    throw new IllegalArgumentException("a nested space has no distribution of its own");
  }
}
