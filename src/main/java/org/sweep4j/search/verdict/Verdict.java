package org.sweep4j.search.verdict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.ConfigWord;

/**
 * What a sweep's scores prove about its best trial.
 *
 * @param best number of the trial
 * @param compared how many complete trials it was chosen from
 * @param method what confidences come from; absent where nothing can be told
 * @param baseline against the experiment as written
 * @param second against the second best
 * @param values against the best trial with another value of a parameter
 * @param expected score of the best on new rows, without what it owes to having been chosen
 * @param overtuned whether that is no better than the experiment as written
 */
public record Verdict(
    int best,
    int compared,
    Optional<Method> method,
    Optional<Comparison> baseline,
    Optional<Comparison> second,
    List<OtherValue> values,
    OptionalDouble expected,
    boolean overtuned) {

  /** Where confidences come from. */
  public enum Method implements ConfigWord {
    /** See {@link CorrectedT}; what it finds is divided by the number of trials (Bonferroni). */
    CORRECTED_RESAMPLED_T,
    /** See {@link ChoiceBootstrap}. */
    BOOTSTRAP
  }

  /**
   * @param value of the best trial
   * @param other the best of all other values
   */
  public record OtherValue(
      String parameter, @Nullable Object value, @Nullable Object other, Comparison comparison) {}
}
