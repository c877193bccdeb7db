package org.sweep4j.backprop.layer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.backprop.activation.ActivationFunction;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.array.Storage;
import org.sweep4j.backprop.parameter.MaxNorm;
import org.sweep4j.backprop.parameter.Parameter;
import org.sweep4j.backprop.parameter.PenaltyTerm;
import org.sweep4j.data.Batch;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.ParameterArray;

/**
 * Every input to every unit: z = X·W + b, a = f(z), for X [rows, inputs], W [inputs, units], b
 * [units], z and a [rows, units].
 *
 * <p>The bias is the weight of one more input that is always 1: append a column of ones to X and
 * the row b to W, and z = X·W says the same. So ∂L/∂b follows from the rule for weights, {@code
 * input · error}, with an input of 1: it is the sum of the errors. In code the ones are never
 * stored.
 */
public final class DenseLayer implements NetworkLayer {
  private final PlannedDense plan;
  private final Storage storage;
  private final List<Parameter> parameters;
  private final Parameter kernel;
  private final Optional<Parameter> bias;
  private final ActivationFunction activation;
  private final Optional<MaxNorm> constraint;
  private Reals inputs;
  private Reals netInputs;
  private Reals outputs;
  private Reals error;

  /**
   * @param accumulators how many accumulators the optimiser keeps for each parameter
   */
  public DenseLayer(PlannedDense plan, Storage storage, int accumulators) {
    this.plan = plan;
    this.storage = storage;
    parameters =
        plan.initial().arrays().stream()
            .map(a -> Parameter.of(storage, a, plan.penalty(a.name()), accumulators))
            .toList();
    kernel = find(ParameterArray.KERNEL).orElseThrow();
    bias = find(ParameterArray.BIAS);
    activation = ActivationFunction.of(plan.activation(), plan.alpha(), find(ParameterArray.ALPHA));
    constraint =
        plan.maxNorm().stream()
            .mapToObj(limit -> new MaxNorm(limit, plan.inputs(), storage.zeros(plan.units())))
            .findFirst();
    inputs = storage.zeros(0);
    netInputs = inputs;
    outputs = inputs;
    error = inputs;
  }

  private Optional<Parameter> find(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  @Override
  public void reserve(int rows) {
    netInputs = storage.zeros(rows * plan.units());
    outputs = storage.zeros(rows * plan.units());
    error = storage.zeros(rows * plan.units());
  }

  @Override
  public Reals train(Reals inputs, Batch batch) {
    return predict(inputs, batch.rows());
  }

  /** z = X·W + b; a = f(z). */
  @Override
  public Reals predict(Reals inputs, int rows) {
    this.inputs = inputs;
    if (bias.isPresent()) {
      netInputs.repeat(bias.get().value(), rows);
    }
    int startingFrom = bias.isPresent() ? 1 : 0;
    netInputs.product(
        inputs, false, kernel.value(), false, rows, plan.units(), plan.inputs(), startingFrom);
    activation.forward(netInputs, outputs, rows, plan.units());
    return outputs;
  }

  @Override
  public void backward(@Nullable Reals inputError, int rows) {
    errorThroughActivation(rows);
    propagate(inputError, rows);
  }

  /**
   * From δ = ∂L/∂z, standing in the error, to ∂L/∂W = Xᵀ·δ, ∂L/∂b = Σδ over the rows, and ∂L/∂X =
   * δ·Wᵀ.
   */
  public void propagate(@Nullable Reals inputError, int rows) {
    kernel.gradient().product(inputs, true, error, false, plan.inputs(), plan.units(), rows, 0);
    if (bias.isPresent()) {
      bias.get().gradient().sumOfRows(error, rows);
    }
    if (inputError != null) {
      inputError.product(error, false, kernel.value(), true, rows, plan.inputs(), plan.units(), 0);
    }
  }

  /** From ∂L/∂a to δ = ∂L/∂z: adds the activity penalty's share, then applies f′. */
  public void errorThroughActivation(int rows) {
    int count = rows * plan.units();
    PenaltyTerm.addGradient(plan.activityPenalty().of(rows), outputs, error, 1.0 / rows, count);
    activation.backward(netInputs, outputs, error, rows, plan.units());
  }

  /** δ of the activity penalty alone, which is 0 where there is none. */
  public void startErrorFromPenalty(int rows) {
    error.clear(rows * plan.units());
    if (!plan.activityPenalty().isNone()) {
      errorThroughActivation(rows);
    }
  }

  @Override
  public double sumOfActivityPenalty(int rows, int batch) {
    return PenaltyTerm.value(plan.activityPenalty().of(batch), outputs, rows * plan.units());
  }

  /** Applies the max-norm constraint, if there is one. */
  @Override
  public void constrain() {
    if (constraint.isPresent()) {
      constraint.get().apply(kernel.value());
    }
  }

  public int units() {
    return plan.units();
  }

  /** z [rows, units] of the last forward pass. */
  public Reals netInputs() {
    return netInputs;
  }

  /** a [rows, units] of the last forward pass. */
  public Reals outputs() {
    return outputs;
  }

  @Override
  public Reals error() {
    return error;
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }
}
