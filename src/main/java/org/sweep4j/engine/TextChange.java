package org.sweep4j.engine;

import java.util.List;
import java.util.Optional;

/**
 * The first difference between a text as work was begun from it and as it is now.
 *
 * @param line from 1
 * @param before the line as it was; empty if it is new
 * @param after the line as it is; empty if it is gone
 */
public record TextChange(int line, String before, String after) {

  /** Blanks at the ends of lines and empty lines at the end of the text do not matter. */
  public static Optional<TextChange> between(String before, String after) {
    List<String> old = before.stripTrailing().lines().map(String::stripTrailing).toList();
    List<String> now = after.stripTrailing().lines().map(String::stripTrailing).toList();
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      String was = i < old.size() ? old.get(i) : "";
      String is = i < now.size() ? now.get(i) : "";
      if (!was.equals(is)) {
        return Optional.of(new TextChange(i + 1, was.strip(), is.strip()));
      }
    }
    return Optional.empty();
  }
}
