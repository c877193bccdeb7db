package org.sweep4j.search.method;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.bayes.Coordinates;
import org.sweep4j.search.space.SearchSpace;

/**
 * Combinations of parameters that make the same experiment.
 *
 * @param combinations how many there are
 * @param experiments how many different ones they make
 * @param parameters that make no difference in some combinations
 */
record Collapse(long combinations, int experiments, Set<String> parameters) {

  /** What collapses in a space of few combinations; empty if nothing does. */
  static Optional<Collapse> of(SearchSpace space, Function<Configuration, Object> identity) {
    Coordinates coordinates = new Coordinates(space);
    if (coordinates.combinations().orElse(Long.MAX_VALUE) > DistinctSearch.COUNTED) {
      return Optional.empty();
    }
    Set<Configuration> all = coordinates.all();
    Map<Object, List<@Nullable Object>> first = new HashMap<>();
    Set<String> parameters = new TreeSet<>();
    for (Configuration configuration : all) {
      List<@Nullable Object> values = space.values(configuration);
      List<@Nullable Object> same = first.putIfAbsent(identity.apply(configuration), values);
      for (int j = 0; same != null && j < values.size(); j++) {
        if (!Objects.equals(values.get(j), same.get(j))) {
          parameters.add(space.leaves().get(j).name());
        }
      }
    }
    return first.size() < all.size()
        ? Optional.of(new Collapse(all.size(), first.size(), parameters))
        : Optional.empty();
  }

  String described() {
    return ("%d combinations make %d different experiments, each tried once: %s changes nothing in"
            + " some of them")
        .formatted(combinations, experiments, String.join(", ", parameters));
  }
}
