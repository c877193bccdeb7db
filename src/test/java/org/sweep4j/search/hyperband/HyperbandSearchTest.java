package org.sweep4j.search.hyperband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Space;
import org.sweep4j.config.Sweep;
import org.sweep4j.random.Seed;

class HyperbandSearchTest {
  private static final Seed SEED = new Seed(5);

  @Test
  void startsAsManyConfigurationsAsTheTableSays() {
    HyperbandSearch search = HyperbandSearch.of(THREE, sweep("learning_rate", Map.of()), SEED, 81);
    assertEquals(OptionalLong.of(81 + 27 + 9 + 6 + 5), search.size());
    assertTrue(search.propose(127, List.of()).isPresent());
    assertEquals(Optional.empty(), search.propose(128, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"epochs,epochs", "training.epochs,training.epochs", "budget,training.epochs"})
  void refusesAParameterThatSetsTheEpochs(String name, String path) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> HyperbandSearch.of(THREE, sweep(name, Map.of(name, path)), SEED, 81));
    assertTrue(refused.getMessage().contains("the parameter " + name));
  }

  private static final SearchMethod.Hyperband THREE =
      new SearchMethod.Hyperband(OptionalInt.empty(), 3);

  private static Sweep sweep(String parameter, Map<String, String> bind) {
    return new Sweep(
        THREE,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        new TreeMap<>(Map.of(parameter, new Space.Uniform(1, 100))),
        Optional.empty(),
        3,
        bind,
        List.of());
  }
}
