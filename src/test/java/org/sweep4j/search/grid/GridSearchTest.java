package org.sweep4j.search.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Space;
import org.sweep4j.random.Seed;
import org.sweep4j.search.space.SearchSpace;

class GridSearchTest {

  private static Space values(@Nullable Object... values) {
    return new Space.Categorical(Arrays.asList(values), Optional.empty());
  }

  private static GridSearch grid(Map<String, Space> parameters) {
    return new GridSearch(SearchSpace.of(new TreeMap<>(parameters)));
  }

  private static List<Configuration> all(GridSearch grid) {
    List<Configuration> all = new ArrayList<>();
    Optional<Configuration> next = grid.propose(0, List.of());
    while (next.isPresent()) {
      all.add(next.get());
      next = grid.propose(all.size(), List.of());
    }
    return all;
  }

  private static List<@Nullable Object> column(Space space) {
    List<@Nullable Object> column = new ArrayList<>();
    all(grid(Map.of("a", space))).forEach(each -> column.add(each.values().get("a")));
    return column;
  }

  @Test
  void theLastParameterInAlphabeticalOrderVariesFastest() {
    List<String> combinations =
        all(grid(Map.of("v2", values(4, 5), "v1", values(1, 2, 3)))).stream()
            .map(each -> each.values().get("v1") + "," + each.values().get("v2"))
            .toList();
    assertEquals(List.of("1,4", "1,5", "2,4", "2,5", "3,4", "3,5"), combinations);
  }

  @Test
  void duplicatesCollapseToTheFirst() {
    assertEquals(List.of("a", "b", "c"), column(values("a", "b", "c", "a")));
  }

  @Test
  void aWholeNumberEqualsTheSameNumberWithAPoint() {
    assertEquals(List.of(3000000, "next"), column(values(3000000, 3000000.0, "next")));
  }

  @Test
  void oneAndTrueAndTheTextOneDiffer() {
    assertEquals(List.of(1, true, "1"), column(values(1, true, "1")));
  }

  @Test
  void listsWithEqualElementsAreEqual() {
    assertEquals(1, column(values(List.of(1, 2), List.of(1.0, 2.0))).size());
  }

  @Test
  void wholeNumbersIncludeBothEnds() {
    assertEquals(List.of(-1L, 0L, 1L, 2L), column(new Space.IntUniform(-1, 2)));
  }

  @Test
  void stepsBeginAtMinAndEndBelowMax() {
    Space steps = new Space.Quantized(new Space.Uniform(0, 0.5), 0.1);
    assertEquals(List.of(0.0, 0.1, 0.2, 0.3, 0.4), column(steps));
    Space whole = new Space.Quantized(new Space.Uniform(1, 8), 3);
    assertEquals(List.of(1L, 4L, 7L), column(whole));
  }

  @Test
  void aConstantIsInEveryCombination() {
    Space nothing = new Space.Constant(null);
    for (Configuration each : all(grid(Map.of("a", values(1, 2), "b", nothing)))) {
      assertTrue(each.values().containsKey("b"));
    }
  }

  @Test
  void nestedParametersGiveNestedValues() {
    Space inner =
        new Space.Nested(
            Map.of(
                "n1", values(0.01, 0.001), "n2", new Space.Constant(0.9), "n3", values(1, 2, 3)));
    GridSearch grid = grid(Map.of("p1", values("a", "b", "c"), "p2", inner));
    assertEquals(OptionalLong.of(18), grid.size());
    assertEquals(
        Map.of("p1", "a", "p2", Map.of("n1", 0.01, "n2", 0.9, "n3", 2)), all(grid).get(1).values());
  }

  @Test
  void anAstronomicGridIsCountedButNotListed() {
    Space wide = new Space.IntUniform(0, Long.MAX_VALUE - 1);
    GridSearch grid = grid(Map.of("a", wide, "b", wide, "c", values(1, 2)));
    assertEquals(OptionalLong.of(Long.MAX_VALUE), grid.size());
    assertEquals(
        Map.of("a", 0L, "b", 1L, "c", 2), grid.propose(3, List.of()).orElseThrow().values());
  }

  static Stream<Space> endless() {
    return Stream.of(
        new Space.Uniform(0, 1),
        new Space.LogUniform(1, 2),
        new Space.Normal(0, 1),
        new Space.LogNormal(0, 1),
        new Space.Beta(1, 1),
        new Space.Quantized(new Space.Normal(0, 1), 1));
  }

  @ParameterizedTest
  @MethodSource("endless")
  void aSpaceWithoutCountableValuesIsRefused(Space space) {
    assertThrows(IllegalArgumentException.class, () -> grid(Map.of("a", space)));
  }

  private static List<Configuration> shuffled(long seed, int cases) {
    SearchSpace space =
        SearchSpace.of(
            new TreeMap<>(
                Map.of("a", new Space.IntUniform(1, cases), "b", new Space.IntUniform(1, 3))));
    GridSearch grid = new GridSearch(space, List.of(), Optional.of(new Seed(seed).stream("grid")));
    List<Configuration> all = new ArrayList<>();
    for (int n = 0; grid.propose(n, List.of()).isPresent(); n++) {
      all.add(grid.propose(n, List.of()).orElseThrow());
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 100, 683})
  void aShuffledGridTriesEveryCombinationOnceInAnOrderThatFollowsFromTheSeed(int cases) {
    List<Configuration> all = shuffled(1, cases);
    assertEquals(3 * cases, all.size());
    assertEquals(3 * cases, new HashSet<>(all).size());
    assertEquals(all, shuffled(1, cases));
    assertNotEquals(all, shuffled(2, cases));
  }

  /** Neighbours in the alphabetical order are no neighbours any more. */
  @Test
  void aShuffledGridIsShuffledWell() {
    List<Configuration> all = shuffled(1, 1000);
    int firstHalf = 0;
    for (Configuration configuration : all.subList(0, 1500)) {
      firstHalf += ((Number) configuration.flat().get("a")).intValue() <= 500 ? 1 : 0;
    }
    assertEquals(750, firstHalf, 60);
  }
}
