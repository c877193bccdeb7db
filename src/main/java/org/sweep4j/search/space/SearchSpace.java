package org.sweep4j.search.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Constraint;
import org.sweep4j.config.Presence;
import org.sweep4j.config.Space;
import org.sweep4j.config.Sweep;
import org.sweep4j.random.RandomStream;

/**
 * All parameters of a sweep as a flat list of leaves, in alphabetical order at every level of
 * nesting.
 */
public final class SearchSpace {
  /** Keeps u off 0, where quantiles are infinite. */
  private static final double LEAST_U = 0x1.0p-54;

  /** In a region of one in a thousand so many draws in a row miss it once in e^1000 times. */
  private static final int MOST_DRAWS = 1_000_000;

  /** So many draws are tried beforehand. */
  private static final int TRIED = 20_000;

  private static final int LEAST_INSIDE = 20;

  private final List<Leaf> leaves;
  private final List<Quantile> quantiles;
  private final Presence presence;
  private final List<Constraint> where;

  private SearchSpace(List<Leaf> leaves, Presence presence, List<Constraint> where) {
    this.leaves = List.copyOf(leaves);
    this.presence = presence;
    this.where = where;
    this.quantiles = leaves.stream().map(leaf -> Quantiles.of(leaf.space())).toList();
  }

  /** The space of a sweep, with what must hold in it. */
  public static SearchSpace of(Sweep sweep) {
    return of(sweep.parameters(), sweep.where());
  }

  public static SearchSpace of(SortedMap<String, Space> parameters) {
    return of(parameters, List.of());
  }

  private static SearchSpace of(SortedMap<String, Space> parameters, List<Constraint> where) {
    List<Leaf> leaves = new ArrayList<>();
    collect(parameters, List.of(), leaves);
    return new SearchSpace(leaves, Presence.of(parameters), where);
  }

  private static void collect(Map<String, Space> parameters, List<String> path, List<Leaf> leaves) {
    new TreeMap<>(parameters)
        .forEach(
            (name, space) -> {
              List<String> inner = new ArrayList<>(path);
              inner.add(name);
              if (space.plain() instanceof Space.Nested nested) {
                collect(nested.parameters(), inner, leaves);
              } else {
                leaves.add(new Leaf(inner, space.plain()));
              }
            });
  }

  public List<Leaf> leaves() {
    return leaves;
  }

  /**
   * A configuration: one value for each leaf, put into nested maps, without those that are not
   * there with the others' values.
   *
   * @throws IllegalArgumentException if there are more or fewer values than leaves
   */
  public Configuration configuration(List<? extends @Nullable Object> values) {
    return presence.of(whole(values));
  }

  private Configuration whole(List<? extends @Nullable Object> values) {
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

  /** Whether every combination of values is a configuration of its own. */
  public boolean isPlain() {
    return presence.always() && where.isEmpty();
  }

  /** Whether all holds that must hold. */
  public boolean holds(Configuration configuration) {
    return where.stream().allMatch(constraint -> constraint.holds(configuration));
  }

  /** Whether a configuration has a leaf. */
  public boolean has(Leaf leaf, Configuration configuration) {
    return presence.has(leaf.path(), configuration);
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

  /**
   * An independent draw: one u for each leaf that is not constant, in their order; again, until all
   * holds that must hold.
   */
  public Configuration draw(RandomStream random) {
    for (int i = 0; i < MOST_DRAWS; i++) {
      Configuration drawn = drawOnce(random);
      if (holds(drawn)) {
        return drawn;
      }
    }
    throw new IllegalStateException("no draw fulfils " + where);
  }

  private Configuration drawOnce(RandomStream random) {
    return presence.of(drawWhole(random));
  }

  /** A draw of every leaf, whatever must hold. */
  public Configuration drawWhole(RandomStream random) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      boolean constant = leaves.get(i).space() instanceof Space.Constant;
      double u = constant ? 0.5 : Math.max(LEAST_U, random.nextDouble());
      values.add(quantiles.get(i).at(u));
    }
    return whole(values);
  }

  /**
   * Checks that draws can be had.
   *
   * @throws IllegalArgumentException if fewer than one in a thousand fulfils what must hold
   */
  public void checkRoom(RandomStream random) {
    if (where.isEmpty()) {
      return;
    }
    int inside = 0;
    int[] refused = new int[where.size()];
    for (int i = 0; i < TRIED && inside < LEAST_INSIDE; i++) {
      Configuration drawn = drawOnce(random);
      inside += holds(drawn) ? 1 : 0;
      for (int k = 0; k < refused.length; k++) {
        refused[k] += where.get(k).holds(drawn) ? 0 : 1;
      }
    }
    if (inside < LEAST_INSIDE) {
      int hardest =
          IntStream.range(0, refused.length).reduce(0, (a, b) -> refused[b] > refused[a] ? b : a);
      throw new IllegalArgumentException(
          ("where must leave at least one in a thousand configurations, found %d of %d; most are"
                  + " refused by %s: loosen it, or narrow the parameters' ranges")
              .formatted(inside, TRIED, where.get(hardest)));
    }
  }

  /** The leaves' values in a configuration, in order; null where it has none. */
  public List<@Nullable Object> values(Configuration configuration) {
    List<@Nullable Object> values = new ArrayList<>();
    leaves.forEach(leaf -> values.add(configuration.value(leaf.path())));
    return values;
  }
}
