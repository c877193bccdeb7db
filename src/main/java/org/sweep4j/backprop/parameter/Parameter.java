package org.sweep4j.backprop.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.array.Storage;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Penalty;

/**
 * One array of a layer: a kernel, a bias, the slopes of a parametric ReLU.
 *
 * @param initial its name and shape, and its numbers before training
 * @param value w
 * @param gradient g, the gradient of the batch's loss
 * @param state the optimiser's accumulators, each as long as w
 * @param penalty what w adds to the loss
 */
public record Parameter(
    ParameterArray initial, Reals value, Reals gradient, Reals[] state, Penalty penalty) {
  /** Numbers that are updated at once. */
  private static final int PIECE = 1 << 15;

  /**
   * @param accumulators how many accumulators the optimiser keeps for each learned array
   */
  public static Parameter of(
      Storage storage, ParameterArray initial, Penalty penalty, int accumulators) {
    int count = initial.values().length;
    Reals[] state = new Reals[initial.learned() ? accumulators : 0];
    Arrays.setAll(state, i -> storage.zeros(count));
    Parameter parameter =
        new Parameter(initial, storage.zeros(count), storage.zeros(count), state, penalty);
    parameter.assign(initial.values());
    return parameter;
  }

  /** The parts of a large array, which are updated one apart from the other; or the array. */
  public List<Parameter> pieces() {
    return count() < 2 * PIECE
        ? List.of(this)
        : IntStream.range(0, (count() + PIECE - 1) / PIECE)
            .mapToObj(i -> part(i * PIECE, Math.min(count(), (i + 1) * PIECE)))
            .toList();
  }

  private Parameter part(int from, int to) {
    Reals[] parts = Arrays.stream(state).map(array -> array.part(from, to)).toArray(Reals[]::new);
    return new Parameter(initial, value.part(from, to), gradient.part(from, to), parts, penalty);
  }

  public String name() {
    return initial.name();
  }

  public boolean isLearned() {
    return initial.learned();
  }

  /** A copy of w. */
  public ParameterArray weights() {
    return initial.with(copy(value));
  }

  /** A copy of g. */
  public ParameterArray gradients() {
    return initial.with(copy(gradient));
  }

  private static double[] copy(Reals array) {
    double[] copy = new double[array.length()];
    array.store(copy, 0, copy.length);
    return copy;
  }

  public void assign(double[] values) {
    value.load(values, 0, count());
  }

  public int count() {
    return value.length();
  }

  /** What this parameter adds to the loss of a batch of {@code rows}, or with 0 of a full one. */
  public double penaltyValue(int rows) {
    return PenaltyTerm.value(penalty.of(rows), value, count());
  }

  /** Adds the penalty's gradient to the gradient of the {@code rows} examples of a batch. */
  public void addPenaltyGradient(int rows) {
    PenaltyTerm.addGradient(penalty.of(rows), value, gradient, 1, count());
  }
}
