package org.sweep4j.search.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Space;
import org.sweep4j.random.Seed;

/** Includes what users of Arbiter reported of its own spaces. */
class SearchSpaceTest {

  private static SearchSpace space(Map<String, Space> parameters) {
    return SearchSpace.of(new TreeMap<>(parameters));
  }

  @Test
  void parametersWithEqualRangesAreDrawnIndependently() {
    Space.Uniform range = new Space.Uniform(0, 1);
    SearchSpace space = space(Map.of("a", range, "b", range));
    Map<String, @Nullable Object> drawn = space.draw(new Seed(1).stream("search", 0)).values();
    assertNotEquals(drawn.get("a"), drawn.get("b"));
  }

  @Test
  void aConstantTakesNoDrawFromTheOthers() {
    Space.Uniform range = new Space.Uniform(0, 1);
    Map<String, @Nullable Object> drawn =
        space(Map.of("a", new Space.Constant(3), "b", range))
            .draw(new Seed(1).stream("search", 0))
            .values();
    assertEquals(3, drawn.get("a"));
    assertEquals(
        space(Map.of("b", range)).draw(new Seed(1).stream("search", 0)).values().get("b"),
        drawn.get("b"));
  }

  @Test
  void aParameterKeepsItsDrawWhenALaterOneIsAdded() {
    Space.Uniform range = new Space.Uniform(0, 1);
    SearchSpace alone = space(Map.of("a", range));
    SearchSpace both = space(Map.of("a", range, "b", range));
    assertEquals(
        alone.draw(new Seed(1).stream("search", 4)).values().get("a"),
        both.draw(new Seed(1).stream("search", 4)).values().get("a"));
  }

  @Test
  void valuesOfAnyTypeNullIncludedAreKept() {
    List<@Nullable Object> values = Arrays.asList(null, 0, false, "", List.of());
    Space any = new Space.Categorical(values, Optional.empty());
    SearchSpace space = space(Map.of("a", any, "b", new Space.Constant(null)));
    Set<@Nullable Object> drawn = new HashSet<>();
    for (int number = 0; number < 100; number++) {
      Map<String, @Nullable Object> configuration =
          space.draw(new Seed(1).stream("search", number)).values();
      drawn.add(configuration.get("a"));
      assertTrue(configuration.containsKey("b"));
    }
    assertEquals(new HashSet<>(values), drawn);
  }

  @Test
  void leavesAreAlphabeticalAtEveryLevel() {
    Space leaf = new Space.Uniform(0, 1);
    Space nested = new Space.Nested(Map.of("z", leaf, "c", leaf));
    SearchSpace space = SearchSpace.of(new TreeMap<>(Map.of("b", nested, "a", leaf)));
    assertEquals(List.of("a", "b.c", "b.z"), space.leaves().stream().map(Leaf::name).toList());
    Configuration configuration = space.configuration(List.of(1, 2, 3));
    assertEquals(Map.of("a", 1, "b", Map.of("c", 2, "z", 3)), configuration.values());
    assertEquals(List.of(1, 2, 3), space.values(configuration));
  }

  @Test
  void aPointWithTooFewValuesIsRefused() {
    SearchSpace space = SearchSpace.of(new TreeMap<>(Map.of("a", new Space.Uniform(0, 1))));
    assertThrows(IllegalArgumentException.class, () -> space.configuration(List.of()));
  }
}
