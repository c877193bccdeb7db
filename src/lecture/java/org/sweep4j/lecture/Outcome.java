package org.sweep4j.lecture;

import org.sweep4j.lecture.Finding.Agreement;
import org.sweep4j.report.page.Words;

/**
 * What a rule makes of measurements.
 *
 * @param measured the numbers in a sentence
 */
record Outcome(Agreement agreement, String measured) {
  Outcome {
    measured = Words.sentence(measured);
  }

  /** Agrees or differs, nothing between. */
  @SuppressWarnings("AnnotateFormatMethod") // The sentences are constants, and tests read them.
  static Outcome of(boolean agrees, String sentence, Object... numbers) {
    return new Outcome(agrees ? Agreement.AGREES : Agreement.DIFFERS, sentence.formatted(numbers));
  }

  /** Agrees if it is so with every seed, differs if with none. */
  static Outcome ofSeeds(long so, int seeds, String measured) {
    Agreement mixed = so == 0 ? Agreement.DIFFERS : Agreement.UNDECIDED;
    return new Outcome(so == seeds ? Agreement.AGREES : mixed, measured);
  }
}
