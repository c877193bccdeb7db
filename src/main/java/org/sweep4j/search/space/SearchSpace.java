package org.sweep4j.search.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Space;
import org.sweep4j.random.RandomStream;

/**
 * All parameters of a sweep as a flat list of leaves, in alphabetical order at every level of
 * nesting.
 */
public final class SearchSpace {
  /** Keeps u off 0, where quantiles are infinite. */
  private static final double LEAST_U = 0x1.0p-54;

  private final List<Leaf> leaves;
  private final List<Quantile> quantiles;

  private SearchSpace(List<Leaf> leaves) {
    this.leaves = List.copyOf(leaves);
    this.quantiles = leaves.stream().map(leaf -> Quantiles.of(leaf.space())).toList();
  }

  public static SearchSpace of(SortedMap<String, Space> parameters) {
    List<Leaf> leaves = new ArrayList<>();
    collect(parameters, List.of(), leaves);
    return new SearchSpace(leaves);
  }

  private static void collect(Map<String, Space> parameters, List<String> path, List<Leaf> leaves) {
    new TreeMap<>(parameters)
        .forEach(
            (name, space) -> {
              List<String> inner = new ArrayList<>(path);
              inner.add(name);
              if (space instanceof Space.Nested nested) {
                collect(nested.parameters(), inner, leaves);
              } else {
                leaves.add(new Leaf(inner, space));
              }
            });
  }

  public List<Leaf> leaves() {
    return leaves;
  }

  /**
   * A configuration: one value for each leaf, put into nested maps.
   *
   * @throws IllegalArgumentException if there are more or fewer values than leaves
   */
  public Configuration configuration(List<? extends @Nullable Object> values) {
    if (values.size() != leaves.size()) {
      throw new IllegalArgumentException(
          "one value is needed for each of the "
              + leaves.size()
              + " leaves, found "
              + values.size());
    }
    Map<String, @Nullable Object> configuration = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      put(configuration, leaves.get(i).path(), values.get(i));
    }
    return Configuration.of(configuration);
  }

  @SuppressWarnings("unchecked") // maps on the way to a leaf are made here
  private static void put(
      Map<String, @Nullable Object> map, List<String> path, @Nullable Object value) {
    if (path.size() == 1) {
      map.put(path.get(0), value);
      return;
    }
    Object inner = map.computeIfAbsent(path.get(0), name -> new LinkedHashMap<>());
    put(
        (Map<String, @Nullable Object>) Objects.requireNonNull(inner),
        path.subList(1, path.size()),
        value);
  }

  /** An independent draw: one u for each leaf that is not constant, in their order. */
  public Configuration draw(RandomStream random) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      boolean constant = leaves.get(i).space() instanceof Space.Constant;
      double u = constant ? 0.5 : Math.max(LEAST_U, random.nextDouble());
      values.add(quantiles.get(i).at(u));
    }
    return configuration(values);
  }

  /** The leaves' values in a configuration, in order; null where it has none. */
  public List<@Nullable Object> values(Configuration configuration) {
    List<@Nullable Object> values = new ArrayList<>();
    leaves.forEach(leaf -> values.add(configuration.value(leaf.path())));
    return values;
  }
}
