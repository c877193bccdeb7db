package org.sweep4j.search.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.random.Seed;
import org.sweep4j.search.space.Leaf;
import org.sweep4j.search.space.SearchSpace;

/** Parameter sets that a user wants tried; what a set leaves open is drawn. */
record Enqueued(SearchSpace space, Seed seed) {

  List<Configuration> complete(List<Configuration> sets) {
    List<Configuration> complete = new ArrayList<>();
    for (Configuration set : sets) {
      checkNames(set, "an enqueued set");
      complete.add(complete(set, complete.size()));
    }
    return complete;
  }

  private Configuration complete(Configuration set, int number) {
    List<@Nullable Object> drawn = space.values(space.drawWhole(seed.stream("enqueue", number)));
    List<@Nullable Object> whole = space.values(set);
    Map<String, @Nullable Object> given = set.flat();
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      Object open = whole.get(i) == null ? drawn.get(i) : whole.get(i);
      values.add(given.getOrDefault(space.leaves().get(i).name(), open));
    }
    return space.configuration(values);
  }

  /**
   * @throws IllegalArgumentException if {@code set} names a parameter that is not searched
   */
  void checkNames(Configuration set, String what) {
    List<String> known = space.leaves().stream().map(Leaf::name).toList();
    Stream<String> names = set.flat().keySet().stream();
    String others =
        names
            .filter(name -> known.stream().noneMatch(leaf -> covers(leaf, name)))
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      throw new IllegalArgumentException(
          what
              + " may only name parameters of this sweep ("
              + String.join(", ", known)
              + "), found "
              + others);
    }
  }

  /** A leaf's value may itself be a map. */
  private static boolean covers(String leaf, String name) {
    return name.equals(leaf) || name.startsWith(leaf + ".");
  }
}
