package org.sweep4j.search.journal;

import java.util.List;
import java.util.Optional;

/**
 * The first difference between a file as a sweep was begun from it and as it is now.
 *
 * @param line from 1
 * @param before the line as it was; empty if it is new
 * @param after the line as it is; empty if it is gone
 */
record FileChange(int line, String before, String after) {

  /** Blanks at the ends of lines and empty lines at the end of the file do not matter. */
  static Optional<FileChange> between(String before, String after) {
    List<String> old = before.stripTrailing().lines().map(String::stripTrailing).toList();
    List<String> now = after.stripTrailing().lines().map(String::stripTrailing).toList();
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      String was = i < old.size() ? old.get(i) : "";
      String is = i < now.size() ? now.get(i) : "";
      if (!was.equals(is)) {
        return Optional.of(new FileChange(i + 1, was, is));
      }
    }
    return Optional.empty();
  }

  String explanation() {
    return "a sweep can only be continued with the files it was begun from; this line was '"
        + before.strip()
        + "', now it is '"
        + after.strip()
        + "'. Put it back, replace the sweep with --overwrite, or choose another --out"
        + " (with --from and this directory the new sweep learns from these trials)";
  }
}
