package org.sweep4j.config;

/**
 * A penalty on a kernel, a bias or a layer's outputs.
 *
 * @param l1 λ of the penalty on absolute values; 0 for none
 * @param l2 λ of the penalty on squares; 0 for none
 * @param convention what λ is multiplied by
 */
public record Regularizer(double l1, double l2, Convention convention) {

  public static final Range LAMBDA = Range.atLeast(0);
  public static final Regularizer NONE = new Regularizer(0, 0, Convention.KERAS);

  public Regularizer {
    LAMBDA.check("l1", l1);
    LAMBDA.check("l2", l2);
  }

  /** Three meanings of λ in use; m or N is the number of training rows, B the rows of a batch. */
  public enum Convention implements ConfigWord {
    /** λΣw² and λΣ|w|. */
    KERAS,
    /** (λ/2m)Σw² and (λ/2m)Σ|w|: the lecture's cost function. */
    DATASET,
    /** (B/N)λ·½Σw² and (B/N)λΣ|w|: the lecture's update rule. */
    BATCH
  }
}
