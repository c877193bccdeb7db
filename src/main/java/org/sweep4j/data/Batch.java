package org.sweep4j.data;

/**
 * The examples of one update, and where in the training it stands.
 *
 * @param epoch counted from 0
 * @param index the batch's number within its epoch, from 0
 * @param iteration the update's number since training began, from 0
 */
public record Batch(Matrix features, Matrix targets, int epoch, int index, long iteration) {
  public int rows() {
    return features.rows();
  }
}
