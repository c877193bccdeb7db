package org.sweep4j.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Which known words a mistyped one may have meant. */
public final class NearMiss {
  private static final int MOST = 3;
  private static final int MOST_LISTED = 28;
  private static final int MOST_NAMED = 10;

  private NearMiss() {}

  /** For the end of a message: what was meant, or else everything that is allowed. */
  public static String advice(String word, Collection<String> known) {
    List<String> near = find(word, known);
    if (!near.isEmpty()) {
      return "; did you mean " + orList(near) + "?";
    }
    return known.size() <= MOST_LISTED ? "; write one of " + String.join(", ", known) : "";
  }

  /** The same as a sentence of its own, or the first of what there is. */
  public static String suggestion(String word, Collection<String> known) {
    List<String> near = find(word, known);
    if (!near.isEmpty()) {
      return "did you mean " + orList(near) + "?";
    }
    String first = known.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return "there are: " + first + (known.size() > MOST_NAMED ? ", …" : "");
  }

  /** The known words nearest to {@code word}, best first; none if all are far. */
  public static List<String> find(String word, Collection<String> known) {
    String wanted = ConfigWord.reduced(word);
    int reach = Math.max(1, wanted.length() / 3);
    int best =
        known.stream()
            .mapToInt(other -> distance(wanted, ConfigWord.reduced(other)))
            .min()
            .orElse(reach + 1);
    if (best > reach) {
      return contained(wanted, known);
    }
    return known.stream()
        .filter(other -> distance(wanted, ConfigWord.reduced(other)) == best)
        .limit(MOST)
        .toList();
  }

  /** Words that contain {@code wanted} or are contained in it, such as size in batch_size. */
  private static List<String> contained(String wanted, Collection<String> known) {
    return known.stream()
        .filter(other -> overlaps(wanted, ConfigWord.reduced(other)))
        .sorted(Comparator.comparingInt(String::length))
        .limit(MOST)
        .toList();
  }

  private static boolean overlaps(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    return shorter >= 4 && (a.contains(b) || b.contains(a));
  }

  /** {@code 'a', 'b' or 'c'}. */
  public static String orList(List<String> words) {
    List<String> quoted = words.stream().map(word -> "'" + word + "'").toList();
    int last = quoted.size() - 1;
    return last == 0
        ? quoted.get(0)
        : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
  }

  /** Changes, insertions, deletions and swaps of neighbours that make {@code a} into {@code b}. */
  public static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, i, j, a, b);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, int i, int j, String a, String b) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int cost = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cost, d[i - 2][j - 2] + 1) : cost;
  }
}
