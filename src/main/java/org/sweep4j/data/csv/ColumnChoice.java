package org.sweep4j.data.csv;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns to take from a file.
 *
 * @param target absent when a file is read only to predict
 */
public record ColumnChoice(List<ChosenColumn> features, Optional<ChosenColumn> target) {

  /** What a column's cells must be. */
  public enum Kind {
    /** Every cell a number. */
    NUMBERS,
    /** Every cell a number before a percent sign. */
    PERCENT,
    /** Every cell taken as text, numbers too. */
    TEXTS,
    /** Every cell as it is written, those that say that their value is unknown, too. */
    AS_WRITTEN,
    /** Numbers or text, whichever is the more frequent. */
    EITHER,
    /** Text as soon as one cell is no number. */
    LABELS
  }

  public record ChosenColumn(String name, Kind kind) {}

  /** Features, then the target. */
  List<ChosenColumn> all() {
    return Stream.concat(features.stream(), target.stream()).toList();
  }
}
