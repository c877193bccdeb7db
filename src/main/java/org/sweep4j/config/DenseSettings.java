package org.sweep4j.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What hidden and output layers have in common besides their units and activation.
 *
 * @param kernelInitializer absent: the model's
 * @param kernel explicit initial weights, one row of {@code units} numbers per input; absent: drawn
 * @param bias explicit initial biases; absent: 0
 * @param alpha the activation's parameter, one number for all units or one for each; absent: the
 *     activation's default
 * @param maxNorm largest Euclidean norm of a unit's incoming weights, without the bias; absent: no
 *     limit
 */
public record DenseSettings(
    boolean useBias,
    Optional<Initializer> kernelInitializer,
    Optional<List<List<Double>>> kernel,
    Optional<List<Double>> bias,
    Optional<List<Double>> alpha,
    Regularizer kernelRegularizer,
    Regularizer biasRegularizer,
    Regularizer activityRegularizer,
    OptionalDouble maxNorm) {

  public static final Range MAX_NORM = Range.greaterThan(0);

  public DenseSettings {
    kernel = kernel.map(rows -> rows.stream().map(List::copyOf).toList());
    bias = bias.map(List::copyOf);
    alpha = alpha.map(List::copyOf);
    maxNorm.ifPresent(norm -> MAX_NORM.check("max_norm", norm));
    if (!useBias && bias.isPresent()) {
      throw new IllegalArgumentException("a layer with use_bias: false takes no bias");
    }
  }
}
