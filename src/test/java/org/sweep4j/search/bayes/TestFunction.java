package org.sweep4j.search.bayes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.sweep4j.config.Space;

/** The functions of {@code src/test/python/tpe_benchmark.py}, to be minimised. */
enum TestFunction {
  /** Dixon and Szegő, Towards Global Optimization 2 (1978); least value 0.397887. */
  BRANIN(
      new TreeMap<>(Map.of("x", new Space.Uniform(-5, 10), "y", new Space.Uniform(0, 15))),
      TestFunction::branin),
  /** Same source; least value −3.32237. */
  HARTMANN6(
      new TreeMap<>(
          Map.of(
              "x0", new Space.Uniform(0, 1),
              "x1", new Space.Uniform(0, 1),
              "x2", new Space.Uniform(0, 1),
              "x3", new Space.Uniform(0, 1),
              "x4", new Space.Uniform(0, 1),
              "x5", new Space.Uniform(0, 1))),
      TestFunction::hartmann6),
  /** Like a network's loss: each optimiser has its own best learning rate; least value 0.003. */
  MIXED(
      new TreeMap<>(
          Map.of(
              "optimizer",
                  new Space.Categorical(List.of("adam", "momentum", "sgd"), Optional.empty()),
              "learning_rate", new Space.LogUniform(1e-5, 1),
              "layers", new Space.IntUniform(1, 8),
              "dropout", new Space.Uniform(0, 0.8))),
      TestFunction::mixed);

  private static final double[][] HARTMANN_A = {
    {10, 3, 17, 3.5, 1.7, 8},
    {0.05, 10, 17, 0.1, 8, 14},
    {3, 3.5, 1.7, 10, 17, 8},
    {17, 8, 0.05, 10, 0.1, 14}
  };
  private static final double[][] HARTMANN_P = {
    {0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886},
    {0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991},
    {0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650},
    {0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381}
  };
  private static final double[] HARTMANN_C = {1, 1.2, 3, 3.2};

  final SortedMap<String, Space> parameters;
  final ToDoubleFunction<Map<String, ?>> value;

  TestFunction(SortedMap<String, Space> parameters, ToDoubleFunction<Map<String, ?>> value) {
    this.parameters = parameters;
    this.value = value;
  }

  private static double branin(Map<String, ?> at) {
    double x = number(at, "x");
    double curve = number(at, "y") - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
    return curve * curve + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
  }

  private static double hartmann6(Map<String, ?> at) {
    double sum = 0;
    for (int i = 0; i < HARTMANN_C.length; i++) {
      double distance = 0;
      for (int j = 0; j < 6; j++) {
        double difference = number(at, "x" + j) - HARTMANN_P[i][j];
        distance += HARTMANN_A[i][j] * difference * difference;
      }
      sum += HARTMANN_C[i] * Math.exp(-distance);
    }
    return -sum;
  }

  private static double mixed(Map<String, ?> at) {
    double rate = Math.log10(number(at, "learning_rate"));
    double layers = number(at, "layers") - 3;
    double dropout = number(at, "dropout") - 0.25;
    double shape = 0.05 * layers * layers + 4 * dropout * dropout;
    return switch (String.valueOf(at.get("optimizer"))) {
      case "adam" -> 0.1 + (rate + 3) * (rate + 3) + shape;
      case "momentum" -> (rate + 1.5) * (rate + 1.5) + shape;
      default -> 0.3 + (rate + 0.5) * (rate + 0.5) + shape;
    };
  }

  private static double number(Map<String, ?> at, String name) {
    return at.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
