package org.sweep4j.backprop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Optimizer.Moments;
import org.sweep4j.config.Precision;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Penalty;

/** Networks that are large enough for several threads. */
class ThreadsTest {
  private static final int UNITS = 400;
  private static final List<Integer> BATCHES = List.of(48, 48, 17);
  private static final Moments MOMENTS = new Moments(0.9, 0.999, 1e-7);

  static Stream<Arguments> networks() {
    return Stream.of(
        network(
            "tanh, sgd",
            new Optimizer.Sgd(0.01, 0, false, 0),
            p -> p.dense(UNITS, Activation.TANH)),
        network(
            "swish, nadam, double",
            new Optimizer.Nadam(0.001, MOMENTS, 0.01),
            p -> p.precision(Precision.DOUBLE).dense(UNITS, Activation.SWISH)),
        network(
            "relu, adam, penalties",
            new Optimizer.Adam(0.001, MOMENTS, 0),
            p -> {
              Penalty penalty = new Penalty(1e-4, 1e-3);
              return p.penalties(penalty, penalty, penalty).dense(UNITS, Activation.RELU);
            }),
        network(
            "prelu, adadelta, dropout",
            new Optimizer.AdaDelta(1, 0.95, 1e-6, 0),
            p -> p.dense(UNITS, Activation.PRELU).dropout(0.3)),
        network(
            "gelu, adamax, max-norm",
            new Optimizer.AdaMax(0.001, MOMENTS, 0),
            p -> p.maxNorm(0.5).dense(UNITS, Activation.GELU)));
  }

  private static Arguments network(String name, Optimizer optimizer, UnaryOperator<Plans> hidden) {
    Plans plans = Plans.inputs(UNITS).precision(Precision.FLOAT).optimizer(optimizer);
    return Arguments.of(
        name,
        hidden
            .apply(hidden.apply(plans))
            .dense(3, Activation.SOFTMAX)
            .minimising(Loss.CATEGORICAL_CROSSENTROPY));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void everyNumberOfThreadsTrainsTheSameBits(String name, NetworkPlan plan) {
    List<double[]> alone = trained(plan, 1);
    for (int threads : new int[] {2, 3, 5}) {
      List<double[]> shared = trained(plan, threads);
      assertEquals(alone.size(), shared.size());
      for (int i = 0; i < alone.size(); i++) {
        assertArrayEquals(alone.get(i), shared.get(i), threads + " threads, array " + i);
      }
    }
  }

  /** Losses, weights, the optimiser's state, and what the trained network predicts. */
  private static List<double[]> trained(NetworkPlan plan, int threads) {
    List<double[]> results = new ArrayList<>();
    try (Network network = new BackpropEngine(threads).create(plan)) {
      for (int i = 0; i < BATCHES.size(); i++) {
        Batch batch = Plans.batch(plan, BATCHES.get(i), i);
        results.add(new double[] {network.fit(batch, plan.optimizer().learningRate())});
      }
      network.weights().arrays().stream().map(ParameterArray::values).forEach(results::add);
      results.add(network.snapshot().optimizerState());
      Batch rows = Plans.batch(plan, 300, 99);
      Matrix outputs = Matrix.zeros(300, plan.outputs());
      results.add(new double[] {network.evaluate(rows.features(), rows.targets(), outputs)});
      results.add(outputs.values());
    }
    return results;
  }
}
