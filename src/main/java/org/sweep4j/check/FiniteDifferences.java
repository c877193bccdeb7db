package org.sweep4j.check;

import java.util.List;
import java.util.stream.IntStream;
import org.sweep4j.config.Precision;
import org.sweep4j.data.Batch;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/**
 * An engine's gradient against the change of its loss, array by array, in double precision.
 *
 * <p>Relative error of an array: ‖a − n‖ / (‖a‖ + ‖n‖), a the engine's gradient, n the numerical
 * one, Euclidean norms over the compared numbers. Rounding of the loss limits what its differences
 * can resolve, so the denominator is at least √count · {@code RESOLUTION}·|loss|: gradients that
 * have vanished below that, as under many sigmoid layers, are compared on an absolute scale.
 *
 * <p>Kinks: ReLU, its leaky and parametric kin, hinge, absolute error, clipping and L1 have points
 * without a derivative. Initial biases of 0 would sit exactly on some, so the check first moves
 * every parameter by a small random amount. Steps are shortened until they miss the kinks that
 * remain (see {@link NumericalDerivative}); a parameter whose numerical derivative does not settle
 * even so is skipped and counted. Only values of the loss decide that, never the gradient, so a
 * wrong gradient cannot hide there. Max-norm acts after the update and does not enter the loss.
 */
public final class FiniteDifferences {
  /** What the relative error of an array may be; the same for smooth networks and for others. */
  public static final double TOLERANCE = 1e-7;

  /** At most so many parameters of an array, drawn at random, are checked. */
  public static final int LARGEST_SAMPLE = 200;

  public static final String MEASURE = "‖a − n‖ / (‖a‖ + ‖n‖)";

  private static final double MOVE = 0.02;
  private static final double RESOLUTION = 4e-6;

  private final DifferentiableLoss loss;
  private final Seed seed;
  private final int largestSample;
  private final double here;

  private FiniteDifferences(DifferentiableLoss loss, Seed seed, int largestSample) {
    this.loss = loss;
    this.seed = seed;
    this.largestSample = largestSample;
    this.here = loss.value();
  }

  /** Checks the gradient of {@code engine} on one batch of {@code plan}. */
  public static CheckTable check(Engine engine, NetworkPlan plan, Batch batch) {
    try (Network network = engine.create(plan.in(Precision.DOUBLE))) {
      EngineLoss loss = new EngineLoss(network, batch, plan.optimizer().learningRate());
      return new CheckTable(
          "gradient of " + engine.name() + " against central differences",
          MEASURE,
          check(loss, plan.seed(), LARGEST_SAMPLE));
    }
  }

  /**
   * Checks the gradient of a loss; moves its parameters.
   *
   * @param seed of the move and of the sample
   * @param largestSample most parameters of an array to check
   * @return a row for every learned array
   */
  public static List<Comparison> check(DifferentiableLoss loss, Seed seed, int largestSample) {
    move(loss.parameters(), seed);
    return new FiniteDifferences(loss, seed, largestSample).compare(loss.gradient());
  }

  private static void move(List<ParameterArray> arrays, Seed seed) {
    RandomStream random = seed.stream("check");
    for (ParameterArray array : arrays) {
      if (array.learned()) {
        for (int i = 0; i < array.values().length; i++) {
          array.values()[i] += MOVE * random.nextGaussian();
        }
      }
    }
  }

  private List<Comparison> compare(List<double[]> gradient) {
    List<ParameterArray> arrays = loss.parameters();
    return IntStream.range(0, arrays.size())
        .filter(i -> arrays.get(i).learned())
        .mapToObj(i -> compare(arrays.get(i), gradient.get(i), sample(arrays.get(i), i)))
        .toList();
  }

  private int[] sample(ParameterArray array, int number) {
    int count = array.values().length;
    return count <= largestSample
        ? IntStream.range(0, count).toArray()
        : IntStream.of(seed.stream("check", number).permutation(count))
            .limit(largestSample)
            .toArray();
  }

  private Comparison compare(ParameterArray array, double[] analytic, int[] chosen) {
    NumericalDerivative[] numerical =
        IntStream.of(chosen)
            .mapToObj(i -> derivative(array.values(), i))
            .toArray(NumericalDerivative[]::new);
    double resolved = Math.sqrt(chosen.length) * RESOLUTION * Math.abs(here);
    RelativeError error = new RelativeError(resolved);
    double trusted = trusted(numerical, resolved);
    int skipped = 0;
    for (int k = 0; k < chosen.length; k++) {
      if (numerical[k].error() <= trusted) {
        error.add(chosen[k], analytic[chosen[k]], numerical[k].value());
      } else {
        skipped++;
      }
    }
    int compared = chosen.length - skipped;
    return new Comparison(
        array.name(),
        array.shape(),
        compared,
        skipped,
        error.value(),
        TOLERANCE,
        compared == 0 ? List.of() : array.index(error.worst()));
  }

  /** The error of a numerical derivative beyond which it would blur the verdict on its array. */
  private static double trusted(NumericalDerivative[] numerical, double resolved) {
    double square = 0;
    for (NumericalDerivative derivative : numerical) {
      square += derivative.value() * derivative.value();
    }
    double norm = Math.max(2 * Math.sqrt(square), resolved);
    return TOLERANCE * norm / Math.sqrt(numerical.length);
  }

  private NumericalDerivative derivative(double[] values, int i) {
    double value = values[i];
    double scale = Math.max(1, Math.abs(value));
    NumericalDerivative derivative =
        NumericalDerivative.of(
            move -> {
              values[i] = value + move;
              return loss.value();
            },
            here,
            scale);
    values[i] = value;
    return derivative;
  }
}
