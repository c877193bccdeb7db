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
}
