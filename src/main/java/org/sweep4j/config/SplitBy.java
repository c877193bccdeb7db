package org.sweep4j.config;

import java.util.Optional;

/**
 * A column, not learned from, that says which rows may not be divided as if they had nothing to do
 * with each other.
 *
 * @param group rows with the same value stay together: the same patient, say
 * @param time rows are judged by networks that learned from earlier ones only
 */
public record SplitBy(Optional<String> group, Optional<String> time) {
  public static final SplitBy NOTHING = new SplitBy(Optional.empty(), Optional.empty());

  public SplitBy {
    if (group.isPresent() && time.isPresent()) {
      throw new IllegalArgumentException("group and time exclude each other, found both");
    }
  }

  public Optional<String> column() {
    return group.or(() -> time);
  }
}
