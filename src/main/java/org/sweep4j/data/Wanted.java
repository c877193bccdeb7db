package org.sweep4j.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns to take from a file.
 *
 * @param target absent when a file is read only to predict
 */
record Wanted(List<WantedColumn> features, Optional<WantedColumn> target) {

  /** What a column's cells must be. */
  enum Kind {
    /** Every cell a number. */
    NUMBERS,
    /** Every cell taken as text, numbers too. */
    TEXTS,
    /** Numbers or text, whichever is the more frequent. */
    EITHER,
    /** Text as soon as one cell is no number. */
    LABELS
  }

  record WantedColumn(String name, Kind kind) {}

  /** Features, then the target. */
  List<WantedColumn> all() {
    return Stream.concat(features.stream(), target.stream()).toList();
  }
}
