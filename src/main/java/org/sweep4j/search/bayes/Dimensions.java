package org.sweep4j.search.bayes;

import org.sweep4j.config.Space;

/** The dimension of every space that is neither constant nor nested. */
final class Dimensions implements Space.Visitor<Dimension> {

  static Dimension of(Space space) {
    return space.accept(new Dimensions());
  }

  @Override
  public Dimension constant(Space.Constant constant) {
    throw new IllegalArgumentException("a constant is no dimension");
  }

  @Override
  public Dimension nested(Space.Nested nested) {
    throw new IllegalArgumentException("nested parameters are several dimensions");
  }

  @Override
  public Dimension categorical(Space.Categorical categorical) {
    return Choice.of(categorical);
  }

  @Override
  public Dimension uniform(Space.Uniform uniform) {
    return continuous(uniform);
  }

  @Override
  public Dimension logUniform(Space.LogUniform logUniform) {
    return continuous(logUniform);
  }

  @Override
  public Dimension normal(Space.Normal normal) {
    return continuous(normal);
  }

  @Override
  public Dimension logNormal(Space.LogNormal logNormal) {
    return continuous(logNormal);
  }

  @Override
  public Dimension beta(Space.Beta beta) {
    return continuous(beta);
  }

  /** Whole numbers, each owning the half unit on either side, so that all are equally likely. */
  @Override
  public Dimension intUniform(Space.IntUniform ints) {
    Law law = new Law.Linear(ints.min() - 0.5, ints.max() + 0.5);
    return new Stepped(law, 1, ints.min(), ints.max(), ints.min(), ints.max());
  }

  @Override
  public Dimension quantized(Space.Quantized quantized) {
    double q = quantized.q();
    Bounds bounds = Bounds.of(quantized.continuous());
    return new Stepped(
        Law.of(quantized.continuous()),
        q,
        Math.rint(bounds.min() / q),
        Math.rint(bounds.max() / q),
        bounds.min(),
        bounds.max());
  }

  private static Dimension continuous(Space space) {
    Bounds bounds = Bounds.of(space);
    return new Continuous(Law.of(space), bounds.min(), bounds.max());
  }
}
