package org.sweep4j.data;

/**
 * Prepared rows, ready for a network.
 *
 * @param features [rows, inputs], encoded and scaled
 * @param targets [rows, classes] one-hot for a classification with more than one output, [rows, 1]
 *     with 0 and 1 for two classes and one output, [rows, 1] for a regression
 */
public record Examples(Matrix features, Matrix targets) {
  public Examples {
    if (features.rows() != targets.rows()) {
      throw new IllegalArgumentException(
          "as many targets as features are needed, found %d and %d"
              .formatted(targets.rows(), features.rows()));
    }
  }

  public int rows() {
    return features.rows();
  }

  public Examples select(int[] chosen) {
    return new Examples(features.select(chosen), targets.select(chosen));
  }
}
