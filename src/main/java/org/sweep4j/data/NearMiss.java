package org.sweep4j.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Suggests what somebody may have meant by a name that does not exist. */
final class NearMiss {
  private static final int LISTED = 10;

  private NearMiss() {}

  /** {@code did you mean 'age'?} or a list of what there is. */
  static String suggestion(String name, Collection<String> candidates) {
    int tolerated = Math.max(1, name.length() / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - name.length()) <= tolerated)
        .filter(candidate -> distance(name, candidate) <= tolerated)
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .map(candidate -> "did you mean '" + candidate + "'?")
        .orElseGet(() -> listed(candidates));
  }

  private static String listed(Collection<String> candidates) {
    String first = candidates.stream().limit(LISTED).collect(Collectors.joining(", "));
    return "there are: " + first + (candidates.size() > LISTED ? ", …" : "");
  }

  /** Levenshtein's distance, upper and lower case being the same. */
  private static int distance(String a, String b) {
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
