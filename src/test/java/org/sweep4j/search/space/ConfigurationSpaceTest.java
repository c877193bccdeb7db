package org.sweep4j.search.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deeplearning4j.arbiter.util.LeafUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Space;
import org.sweep4j.random.Seed;

/** Includes what users of Arbiter reported of its own spaces. */
class ConfigurationSpaceTest {

  private static ConfigurationSpace space(Map<String, Space> parameters) {
    return ConfigurationSpace.of(SearchSpace.of(new TreeMap<>(parameters)));
  }

  @Test
  void parametersWithEqualRangesAreDrawnIndependently() {
    Space.Uniform range = new Space.Uniform(0, 1);
    ConfigurationSpace space = space(Map.of("a", range, "b", range));
    Map<String, @Nullable Object> drawn = space.draw(new Seed(1).stream("search", 0)).values();
    assertNotEquals(drawn.get("a"), drawn.get("b"));
    assertEquals(2, LeafUtils.getUniqueObjects(space.collectLeaves()).size());
  }

  @Test
  void aConstantIsNoDimension() {
    ConfigurationSpace space =
        space(Map.of("a", new Space.Constant(3), "b", new Space.Uniform(0, 1)));
    assertEquals(1, space.numParameters());
    assertEquals(3, space.getValue(new double[] {0.5}).values().get("a"));
  }

  @Test
  void aParameterKeepsItsDrawWhenALaterOneIsAdded() {
    Space.Uniform range = new Space.Uniform(0, 1);
    ConfigurationSpace alone = space(Map.of("a", range));
    ConfigurationSpace both = space(Map.of("a", range, "b", range));
    assertEquals(
        alone.draw(new Seed(1).stream("search", 4)).values().get("a"),
        both.draw(new Seed(1).stream("search", 4)).values().get("a"));
  }

  @Test
  void valuesOfAnyTypeNullIncludedAreKept() {
    List<@Nullable Object> values = Arrays.asList(null, 0, false, "", List.of());
    Space any = new Space.Categorical(values, Optional.empty());
    ConfigurationSpace space = space(Map.of("a", any, "b", new Space.Constant(null)));
    for (int i = 0; i < values.size(); i++) {
      Map<String, @Nullable Object> drawn = space.getValue(new double[] {(i + 0.5) / 5}).values();
      assertEquals(values.get(i), drawn.get("a"));
      assertTrue(drawn.containsKey("b"));
    }
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
