package org.sweep4j.report.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code trials.jsonl}.
 *
 * @param parameters nested ones by their names joined with dots
 * @param history the objective after each epoch, mean over the folds
 */
public record TrialLine(
    int number,
    State state,
    Fields parameters,
    OptionalDouble score,
    OptionalDouble std,
    double[] folds,
    Fields metrics,
    double[] history,
    OptionalDouble epochs,
    OptionalDouble seconds,
    String error) {

  /** How a trial ended. */
  public enum State {
    COMPLETE,
    STOPPED,
    FAILED,
    DIVERGED;

    static State of(String text) {
      for (State state : values()) {
        if (state.spelling().equals(text)) {
          return state;
        }
      }
      return FAILED;
    }

    /** As the journal spells it. */
    public String spelling() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static TrialLine of(Fields json) {
    return new TrialLine(
        (int) json.number("number").orElse(-1),
        State.of(json.text("state").orElse("")),
        flat(json.fields("parameters")),
        json.number("score"),
        json.number("std"),
        json.numbers("folds"),
        json.fields("metrics"),
        json.numbers("history"),
        json.number("epochs"),
        json.number("seconds"),
        json.text("error").orElse(""));
  }

  private static Fields flat(Fields parameters) {
    Map<String, @Nullable Object> flat = new LinkedHashMap<>();
    parameters.values().forEach((name, value) -> put(flat, name, value));
    return new Fields(flat);
  }

  private static void put(Map<String, @Nullable Object> flat, String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> nested) {
      nested.forEach((inner, innerValue) -> put(flat, name + "." + inner, innerValue));
    } else {
      flat.put(name, value);
    }
  }

  /** Whether the score of the trial counts: a finite number, and trained to its end. */
  public boolean counts() {
    return score.isPresent()
        && Double.isFinite(score.getAsDouble())
        && (state == State.COMPLETE || state == State.STOPPED);
  }

  public boolean failed() {
    return state == State.FAILED || state == State.DIVERGED;
  }

  /** The score; NaN if there is none. */
  public double scoreOrNaN() {
    return score.orElse(Double.NaN);
  }
}
