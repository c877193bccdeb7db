package org.sweep4j.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values a swept parameter may take and how likely they are, as Weights &amp; Biases defines
 * its distributions.
 */
public sealed interface Space {

  /** Whether it has finitely many values, so that a grid can go through them. */
  default boolean isFinite() {
    return true;
  }

  /** Whether it has more than one value. */
  default boolean varies() {
    return true;
  }

  /** The values, whenever the parameter is there. */
  Plain plain();

  /** A space without conditions. */
  sealed interface Plain extends Space {
    @Override
    default Plain plain() {
      return this;
    }
  }

  /**
   * A parameter that is there only if others have certain values; otherwise a trial has no value
   * for it, and the experiment's own stands.
   *
   * @param when the values of each other parameter with which it is there, by its name: one beside
   *     it, or one of the whole sweep with dots between the names
   */
  record Conditional(Plain plain, Map<String, List<@Nullable Object>> when) implements Space {
    public Conditional {
      Map<String, List<@Nullable Object>> copy = new LinkedHashMap<>();
      when.forEach(
          (name, values) ->
              copy.put(name, Collections.unmodifiableList(new java.util.ArrayList<>(values))));
      when = Collections.unmodifiableMap(copy);
      if (when.isEmpty()) {
        throw new IllegalArgumentException("when must name at least one parameter");
      }
    }

    @Override
    public boolean isFinite() {
      return plain.isFinite();
    }

    @Override
    public boolean varies() {
      return plain.varies();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return plain.accept(visitor);
    }
  }

  /** Always the same value, of any YAML type. */
  record Constant(@Nullable Object value) implements Plain {
    @Override
    public boolean varies() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constant(this);
    }
  }

  /**
   * One of a list.
   *
   * @param probabilities absent: all equally likely
   */
  record Categorical(List<@Nullable Object> values, Optional<List<Double>> probabilities)
      implements Plain {
    public static final double PROBABILITY_SUM_TOLERANCE = 1e-6;
    public static final Range PROBABILITY = Range.closed(0, 1);

    public Categorical {
      values = Collections.unmodifiableList(new java.util.ArrayList<>(values));
      if (values.isEmpty()) {
        throw new IllegalArgumentException("values must list at least one value");
      }
      if (probabilities.isPresent()) {
        List<Double> shares = List.copyOf(probabilities.get());
        shares.forEach(share -> PROBABILITY.check("probabilities", share));
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (shares.size() != values.size() || Math.abs(sum - 1) > PROBABILITY_SUM_TOLERANCE) {
          throw new IllegalArgumentException(
              "probabilities must be as many as values and sum to 1, found "
                  + shares.size()
                  + " that sum to "
                  + sum);
        }
        probabilities = Optional.of(shares);
      }
    }

    @Override
    public boolean varies() {
      return values.stream().map(ValueKey::of).distinct().count() > 1;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.categorical(this);
    }
  }

  /** Real numbers in [min, max], all equally likely. */
  record Uniform(double min, double max) implements Continuous {
    public Uniform {
      checkOrder(min, max);
    }

    @Override
    public <R> R accept(ContinuousVisitor<R> visitor) {
      return visitor.uniform(this);
    }
  }

  /** Whole numbers from min to max, both included, all equally likely. */
  record IntUniform(long min, long max) implements Plain {
    public IntUniform {
      checkOrder(min, max);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.intUniform(this);
    }
  }

  /** Real numbers in [min, max] whose logarithms are equally likely. */
  record LogUniform(double min, double max) implements Continuous {
    public static final Range BOUND = Range.greaterThan(0);

    public LogUniform {
      BOUND.check("min", min);
      BOUND.check("max", max);
      checkOrder(min, max);
    }

    @Override
    public <R> R accept(ContinuousVisitor<R> visitor) {
      return visitor.logUniform(this);
    }
  }

  /** Normal with mean mu and standard deviation sigma. */
  record Normal(double mu, double sigma) implements Continuous {
    public static final Range SIGMA = Range.atLeast(0);

    public Normal {
      SIGMA.check("sigma", sigma);
    }

    @Override
    public <R> R accept(ContinuousVisitor<R> visitor) {
      return visitor.normal(this);
    }
  }

  /** e^x with x normal. */
  record LogNormal(double mu, double sigma) implements Continuous {
    public LogNormal {
      Normal.SIGMA.check("sigma", sigma);
    }

    @Override
    public <R> R accept(ContinuousVisitor<R> visitor) {
      return visitor.logNormal(this);
    }
  }

  /** Beta(a, b) on [0, 1]. */
  record Beta(double a, double b) implements Continuous {
    public static final Range SHAPE = Range.greaterThan(0);

    public Beta {
      SHAPE.check("a", a);
      SHAPE.check("b", b);
    }

    @Override
    public <R> R accept(ContinuousVisitor<R> visitor) {
      return visitor.beta(this);
    }
  }

  /**
   * A continuous space rounded half to even to multiples of q and kept within its own bounds; whole
   * numbers where q is whole.
   */
  record Quantized(Continuous continuous, double q) implements Plain {
    public static final Range Q = Range.greaterThan(0);

    public Quantized {
      Q.check("q", q);
    }

    /** From min in steps of q. */
    @Override
    public boolean isFinite() {
      return continuous instanceof Uniform;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.quantized(this);
    }
  }

  /** Parameters within a parameter; the value is a map. */
  record Nested(Map<String, Space> parameters) implements Plain {
    public Nested {
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
      if (parameters.isEmpty()) {
        throw new IllegalArgumentException("parameters must name at least one parameter");
      }
    }

    @Override
    public boolean isFinite() {
      return parameters.values().stream().allMatch(Space::isFinite);
    }

    @Override
    public boolean varies() {
      return parameters.values().stream().anyMatch(Space::varies);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nested(this);
    }
  }

  private static void checkOrder(double min, double max) {
    if (!(min < max)) {
      throw new IllegalArgumentException("min must be less than max, found " + min + " and " + max);
    }
  }

  /** A distribution over real numbers, which may be rounded. */
  sealed interface Continuous extends Plain {
    <R> R accept(ContinuousVisitor<R> visitor);

    @Override
    default boolean isFinite() {
      return false;
    }

    @Override
    default <R> R accept(Visitor<R> visitor) {
      return accept((ContinuousVisitor<R>) visitor);
    }
  }

  /** One method per continuous variant. */
  interface ContinuousVisitor<R> {
    R uniform(Uniform uniform);

    R logUniform(LogUniform logUniform);

    R normal(Normal normal);

    R logNormal(LogNormal logNormal);

    R beta(Beta beta);
  }

  /** One method per variant: a new space does not compile until every user deals with it. */
  interface Visitor<R> extends ContinuousVisitor<R> {
    R constant(Constant constant);

    R categorical(Categorical categorical);

    R intUniform(IntUniform intUniform);

    R quantized(Quantized quantized);

    R nested(Nested nested);
  }

  <R> R accept(Visitor<R> visitor);
}
