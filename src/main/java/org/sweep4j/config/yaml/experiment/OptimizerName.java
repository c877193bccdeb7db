package org.sweep4j.config.yaml.experiment;

import java.util.List;
import org.sweep4j.config.Spelled;

/** The names of optimisers, and the keys each has beside {@code learning_rate}. */
enum OptimizerName implements Spelled {
  SGD("momentum", "nesterov"),
  /** Gradient descent with momentum 0.9 unless told. */
  MOMENTUM("momentum", "nesterov"),
  /** Gradient descent with Nesterov momentum 0.9 unless told. */
  NAG("momentum", "nesterov"),
  RMSPROP("rho", "epsilon"),
  ADAGRAD("epsilon"),
  ADADELTA("rho", "epsilon"),
  ADAM("beta_1", "beta_2", "epsilon"),
  AMSGRAD("beta_1", "beta_2", "epsilon"),
  NADAM("beta_1", "beta_2", "epsilon"),
  ADAMAX("beta_1", "beta_2", "epsilon");

  private final List<String> keys;

  OptimizerName(String... keys) {
    this.keys = List.of(keys);
  }

  @Override
  public List<String> alsoSpelled() {
    return this == NAG ? List.of("nesterov") : List.of();
  }

  boolean has(String key) {
    return keys.contains(key);
  }

  boolean isGradientDescent() {
    return this == SGD || this == MOMENTUM || this == NAG;
  }

  /** Keras' default. */
  double defaultLearningRate() {
    return isGradientDescent() ? 0.01 : 0.001;
  }

  double defaultMomentum() {
    return this == SGD ? 0 : 0.9;
  }
}
