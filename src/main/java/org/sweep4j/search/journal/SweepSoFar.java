package org.sweep4j.search.journal;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.sweep4j.document.Document;

/**
 * A sweep under way: {@code progress.json}, which is there only until it ends.
 *
 * @param trials how many there will be; absent if nobody knows
 * @param doneBefore how many were done when it began or was resumed
 * @param began then, in seconds since 1970
 */
public record SweepSoFar(OptionalInt trials, int doneBefore, double began) {
  public static final Document<SweepSoFar> DOCUMENT = Document.of(SweepSoFar.class);

  /** One that begins now. */
  public static SweepSoFar now(OptionalLong trials, int doneBefore) {
    return new SweepSoFar(
        trials.isPresent()
            ? OptionalInt.of((int) Math.min(Integer.MAX_VALUE, trials.getAsLong()))
            : OptionalInt.empty(),
        doneBefore,
        System.currentTimeMillis() / 1e3);
  }

  /** The time that the rest may take, in seconds, when {@code done} are done; NaN if unknown. */
  public double secondsLeft(int done) {
    double since = System.currentTimeMillis() / 1e3 - began;
    return trials.isPresent() && done > doneBefore
        ? since / (done - doneBefore) * (trials.getAsInt() - done)
        : Double.NaN;
  }
}
