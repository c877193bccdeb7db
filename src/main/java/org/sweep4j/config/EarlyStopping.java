package org.sweep4j.config;

/**
 * Ends training when the monitored quantity has not improved for a while.
 *
 * @param patience epochs without improvement after which training ends
 * @param minDelta the least change that counts as an improvement
 * @param restoreBestWeights whether the weights of the best epoch are put back at the end
 */
public record EarlyStopping(
    Quantity monitor, int patience, double minDelta, boolean restoreBestWeights) {
  public static final Range PATIENCE = Range.atLeast(0);
  public static final Range MIN_DELTA = Range.atLeast(0);

  public EarlyStopping {
    PATIENCE.check("patience", patience);
    MIN_DELTA.check("min_delta", minDelta);
  }
}
