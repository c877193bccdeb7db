package org.sweep4j.config;

import java.util.OptionalDouble;

/**
 * The score that a sweep improves.
 *
 * @param name as the file gives it, such as {@code val_accuracy}
 * @param target the sweep ends once a trial reaches this score; absent: none
 */
public record Objective(String name, Goal goal, OptionalDouble target) {

  /** Whether {@code score} is at least as good as the target. */
  public boolean reached(double score) {
    return target.isPresent() && !Double.isNaN(score) && !goal.better(target.getAsDouble(), score);
  }
}
