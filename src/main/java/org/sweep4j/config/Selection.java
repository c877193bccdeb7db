package org.sweep4j.config;

import java.util.OptionalInt;

/**
 * How a sweep judges its trials.
 *
 * @param baseline whether the experiment as written is scored beside them
 * @param choose which of them is trained again at the end
 * @param racing whether a trial ends after the first folds that show it to be worse than another
 * @param nested parts of the rows, each of which judges a search over the others
 */
public record Selection(boolean baseline, Choice choose, boolean racing, OptionalInt nested) {
  public static final Range NESTED = Range.closed(2, 100);

  public static final Selection DEFAULT =
      new Selection(true, Choice.BEST, false, OptionalInt.empty());

  public Selection {
    nested.ifPresent(parts -> NESTED.check("nested", parts));
  }
}
