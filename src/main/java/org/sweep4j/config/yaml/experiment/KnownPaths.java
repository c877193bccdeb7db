package org.sweep4j.config.yaml.experiment;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.UnknownKeys;
import org.sweep4j.config.yaml.tree.TreePath;

/** Which paths lead to keys that an experiment file may have, whatever a single file holds. */
public final class KnownPaths {
  private KnownPaths() {}

  /** What is wrong with a path; empty if it leads to a key. */
  public static Optional<String> problem(String text) {
    Optional<TreePath> path = TreePath.parse(text);
    if (path.isEmpty()) {
      return Optional.of("a path must look like training.epochs, found '" + text + "'");
    }
    Kind<?> kind = ExperimentKeys.SECTION;
    for (int depth = 0; depth < path.get().steps().size(); depth++) {
      Optional<Kind<?>> below = below(kind, path.get().steps().get(depth));
      if (below.isEmpty()) {
        return Optional.of(unknown(path.get(), depth, kind));
      }
      kind = below.get();
    }
    return Optional.empty();
  }

  /** What the value may be of the key that a path leads to; empty if it leads to none. */
  public static Optional<Kind<?>> kind(String text) {
    Optional<Kind<?>> kind = Optional.of(ExperimentKeys.SECTION);
    for (Object step : TreePath.parse(text).map(TreePath::steps).orElse(List.of())) {
      kind = kind.flatMap(above -> below(above, step));
    }
    return kind;
  }

  static Optional<Kind<?>> below(Kind<?> kind, Object step) {
    return step instanceof Integer ? kind.items() : Optional.ofNullable(kind.kinds().get(step));
  }

  private static String unknown(TreePath path, int depth, Kind<?> kind) {
    String above = path.spelled(depth);
    if (path.steps().get(depth) instanceof Integer) {
      return above + " is no list, found " + path.spelled(depth + 1);
    }
    return kind.kinds().isEmpty()
        ? above + " has no keys below it, found " + path.spelled(depth + 1)
        : UnknownKeys.message(
            (String) path.steps().get(depth), above, List.copyOf(kind.kinds().keySet()));
  }

  /** Whether a key differs from one of a section by a letter or two. */
  static boolean isSlip(String section, String key) {
    return kind(section).stream()
        .flatMap(kind -> kind.kinds().keySet().stream())
        .anyMatch(known -> NearMiss.distance(known, key) <= 2);
  }

  /** Whether a path's first part is a section of an experiment file, or one mistyped. */
  static boolean nearlyStartsLikeOne(String first) {
    return !NearMiss.find(first, List.of("data", "model", "training")).isEmpty();
  }
}
