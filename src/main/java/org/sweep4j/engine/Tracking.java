package org.sweep4j.engine;

import org.sweep4j.config.Range;

/**
 * What is measured while training; it never changes the weights.
 *
 * @param training whether metrics of the training rows are computed after every epoch
 * @param gradients whether gradient norms are recorded in every epoch
 * @param validationEvery the validation rows are evaluated after every so many epochs, and after
 *     the last
 */
public record Tracking(boolean training, boolean gradients, int validationEvery) {
  public static final Range VALIDATION_EVERY = Range.atLeast(1);

  /** For a single training that someone looks at. */
  public static final Tracking EVERYTHING = new Tracking(true, true, 1);

  /** For the trials of a sweep whose method looks at every epoch. */
  public static final Tracking VALIDATION = new Tracking(false, false, 1);

  public Tracking {
    VALIDATION_EVERY.check("validationEvery", validationEvery);
  }

  /** For trials that are judged at their end: a learning curve of about twenty points. */
  public static Tracking sparse(int epochs) {
    return new Tracking(false, false, Math.max(1, epochs / 20));
  }
}
