package org.sweep4j;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.sweep4j.check.Comparison;
import org.sweep4j.check.FiniteDifferences;
import org.sweep4j.existing.ExistingLoss;
import org.sweep4j.random.Seed;

/**
 * The gradients of any network of Deeplearning4j against differences of its loss, for tests.
 *
 * <pre>{@code
 * @Test
 * void gradientsAreRight() {
 *   GradientCheck.of(network, dataSet).assertPasses();
 * }
 * }</pre>
 *
 * <p>A copy of the network is checked, in double precision whatever its own, on all rows of the
 * data set as one batch, with every penalty and with fixed masks for dropout. For each array the
 * relative error ‖a − n‖ / (‖a‖ + ‖n‖), a the network's gradient and n the numerical one, must be
 * at most 1e-7. Parameters are moved a little first, and those where the loss has a kink, such as
 * ReLU's at 0, are left out and counted. Frozen layers and running averages are not checked;
 * optimiser, clipping of gradients and constraints have no part in the loss.
 *
 * <p>Seeds ND4J's random generator of the calling thread.
 */
public final class GradientCheck {
  private static final long SEED = 1;

  private final Supplier<ExistingLoss> loss;
  private final int largestSample;

  private GradientCheck(Supplier<ExistingLoss> loss, int largestSample) {
    this.loss = loss;
    this.largestSample = largestSample;
  }

  /** Of an initialised network on the rows of {@code data}, a few dozen at best. */
  public static GradientCheck of(MultiLayerNetwork network, DataSet data) {
    return new GradientCheck(
        () -> ExistingLoss.of(network, data, SEED), FiniteDifferences.LARGEST_SAMPLE);
  }

  /** Of an initialised network with one input and one output. */
  public static GradientCheck of(ComputationGraph network, DataSet data) {
    return of(network, (MultiDataSet) data.toMultiDataSet());
  }

  /** Of an initialised network on the rows of {@code data}, a few dozen at best. */
  public static GradientCheck of(ComputationGraph network, MultiDataSet data) {
    return new GradientCheck(
        () -> ExistingLoss.of(network, data, SEED), FiniteDifferences.LARGEST_SAMPLE);
  }

  /** Checks at most so many parameters of an array, drawn at random; 200 unless told. */
  public GradientCheck sampling(int parameters) {
    return new GradientCheck(loss, parameters);
  }

  /**
   * Checks.
   *
   * @throws AssertionError with a line for each array, if the gradient of one is wrong: how far it
   *     is off, and the index of its worst number
   */
  public void assertPasses() {
    List<Comparison> rows = rows();
    if (!rows.stream().allMatch(Comparison::passed)) {
      throw error("gradient against differences of the loss:", rows);
    }
  }

  /** A line for each array under a title. */
  static AssertionError error(String title, List<Comparison> rows) {
    return new AssertionError(
        Stream.concat(Stream.of(title), rows.stream().map(Comparison::toString))
            .collect(Collectors.joining("\n  ")));
  }

  /** Checks; the lines of {@link #assertPasses}, whether or not the gradients are right. */
  public List<String> lines() {
    return rows().stream().map(Comparison::toString).toList();
  }

  private List<Comparison> rows() {
    return FiniteDifferences.check(loss.get(), new Seed(SEED), largestSample);
  }
}
