package org.sweep4j.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Activation;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.DenseSettings;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Output;
import org.sweep4j.config.Problem;
import org.sweep4j.config.TargetScaling;
import org.sweep4j.config.Task;
import org.sweep4j.data.Examples;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Weights.LayerWeights;

/**
 * How targets are scaled while a network is trained on them: z = (y − mean) / deviation. A linear
 * output that learned z predicts y = deviation · (W·x + b) + mean once its weights have taken the
 * scale in: W′ = deviation · W and b′ = deviation · b + mean.
 *
 * @param mean of the training rows' targets
 * @param deviation their population standard deviation; 1 where they are all the same
 */
public record TargetScale(double mean, double deviation) {
  /** Targets as they are. */
  public static final TargetScale NONE = new TargetScale(0, 1);

  private static final String SETTING = "data.target_scaling";

  /**
   * The scale that an experiment asks for; one that asks for none in particular standardises where
   * the output can take the scale in, and is not given its weights.
   *
   * @param output resolved
   * @param targets of the training rows
   * @throws BadInputException if targets are to be scaled that cannot
   */
  static TargetScale of(Experiment experiment, Task task, Output output, Matrix targets) {
    Optional<TargetScaling> wanted = experiment.data().targetScaling();
    Optional<String> obstacle = obstacle(task, output);
    if (wanted.equals(Optional.of(TargetScaling.STANDARDIZE)) && obstacle.isPresent()) {
      String rule = SETTING + ": standardize needs %s; write none";
      throw new BadInputException(Problem.ofSetting(SETTING, rule.formatted(obstacle.get())));
    }
    return obstacle.isPresent() || wanted.equals(Optional.of(TargetScaling.NONE))
        ? NONE
        : of(targets.values());
  }

  private static TargetScale of(double[] targets) {
    double mean = Arrays.stream(targets).sum() / targets.length;
    double squares = Arrays.stream(targets).map(y -> (y - mean) * (y - mean)).sum();
    double deviation = Math.sqrt(squares / targets.length);
    return new TargetScale(mean, deviation > 0 ? deviation : 1);
  }

  private static Optional<String> obstacle(Task task, Output output) {
    DenseSettings settings = output.settings();
    if (task != Task.REGRESSION) {
      return Optional.of("a regression, found a classification");
    } else if (!output.activation().equals(Optional.of(Activation.LINEAR))) {
      return Optional.of("a linear output, found another activation");
    } else if (!settings.useBias()) {
      return Optional.of("an output with a bias, found use_bias: false");
    } else if (settings.kernel().isPresent() || settings.bias().isPresent()) {
      return Optional.of("an output without given weights, which are in the target's unit");
    }
    return Optional.empty();
  }

  private boolean isNone() {
    return equals(NONE);
  }

  /** Examples to train on. */
  Examples scaled(Examples examples) {
    return isNone() ? examples : new Examples(examples.features(), scaled(examples.targets()));
  }

  /** Targets to train on. */
  Matrix scaled(Matrix targets) {
    return isNone()
        ? targets
        : new Matrix(
            targets.rows(),
            targets.columns(),
            Arrays.stream(targets.values()).map(y -> (y - mean) / deviation).toArray());
  }

  /** Makes outputs predictions in the target's unit, in place. */
  void unscale(Matrix outputs) {
    for (int i = 0; !isNone() && i < outputs.values().length; i++) {
      outputs.values()[i] = outputs.values()[i] * deviation + mean;
    }
  }

  /** What a loss over scaled targets is multiplied by to be in the target's unit. */
  double lossFactor(Loss loss) {
    return switch (loss) {
      case MSE, HALF_SSE -> deviation * deviation;
      case MAE -> deviation;
      case CATEGORICAL_CROSSENTROPY, BINARY_CROSSENTROPY, HINGE -> 1;
    };
  }

  /** The weights of a network that predicts in the target's unit. */
  Weights delivered(Weights trained) {
    return isNone() ? trained : changed(trained, deviation, mean);
  }

  /** The weights that were trained, from those that are delivered. */
  public Weights trained(Weights delivered) {
    return isNone() ? delivered : changed(delivered, 1 / deviation, -mean / deviation);
  }

  private static Weights changed(Weights weights, double factor, double shift) {
    List<LayerWeights> layers = new ArrayList<>(weights.layers());
    int last = layers.size() - 1;
    layers.set(
        last,
        new LayerWeights(
            layers.get(last).arrays().stream()
                .map(array -> changed(array, factor, shift))
                .toList()));
    return new Weights(layers);
  }

  private static ParameterArray changed(ParameterArray array, double factor, double shift) {
    double added = array.name().equals(ParameterArray.BIAS) ? shift : 0;
    return new ParameterArray(
        array.name(),
        array.shape(),
        Arrays.stream(array.values()).map(weight -> factor * weight + added).toArray(),
        array.learned());
  }
}
