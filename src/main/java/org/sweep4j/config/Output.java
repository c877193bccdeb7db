package org.sweep4j.config;

import java.util.Optional;

/**
 * The output layer; how many units it has follows from the target.
 *
 * @param activation absent: sigmoid for two classes, softmax for more, linear for a number
 * @param loss absent: binary cross-entropy, categorical cross-entropy, mean squared error
 */
public record Output(Optional<Activation> activation, Optional<Loss> loss, DenseSettings settings) {

  /**
   * This output with nothing left open.
   *
   * @param classes number of classes; ignored for a regression
   */
  public Output resolved(Task task, int classes) {
    Activation chosen = activation.orElseGet(() -> defaultActivation(task, classes));
    Loss minimised = loss.orElseGet(() -> defaultLoss(task, chosen));
    return new Output(Optional.of(chosen), Optional.of(minimised), settings);
  }

  /**
   * Number of output units: one for a number, one for two classes told apart by one output (the
   * positive class is the second in sorted order), otherwise one a class. Only a resolved output
   * can tell.
   */
  public int units(Task task, int classes) {
    boolean onePerClass =
        activation.orElseThrow() == Activation.SOFTMAX
            || loss.orElseThrow() == Loss.CATEGORICAL_CROSSENTROPY;
    return task == Task.REGRESSION || (classes == 2 && !onePerClass) ? 1 : classes;
  }

  private Activation defaultActivation(Task task, int classes) {
    if (task == Task.REGRESSION) {
      return Activation.LINEAR;
    }
    if (loss.isPresent() && loss.get() == Loss.HINGE) {
      return Activation.LINEAR;
    }
    boolean categorical = loss.isPresent() && loss.get() == Loss.CATEGORICAL_CROSSENTROPY;
    return classes == 2 && !categorical ? Activation.SIGMOID : Activation.SOFTMAX;
  }

  private static Loss defaultLoss(Task task, Activation activation) {
    if (task == Task.REGRESSION) {
      return Loss.MSE;
    }
    return switch (activation) {
      case SOFTMAX -> Loss.CATEGORICAL_CROSSENTROPY;
      case SIGMOID -> Loss.BINARY_CROSSENTROPY;
      case TANH, LINEAR -> Loss.HINGE;
      case BINARY_STEP, RELU, PRELU, SWISH, LEAKY_RELU, ELU, GELU, SOFTPLUS -> Loss.MSE;
    };
  }
}
