package org.sweep4j.search.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Strategy;

/** What {@code conformance/index.tsv} says of the candidates that each sweep file gives. */
class SweepConformanceTest {
  private static final int DRAWS = 300;

  private static Path conformance() {
    try {
      return Path.of(
          Objects.requireNonNull(SweepConformanceTest.class.getResource("/conformance")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Strategy strategy(String file) {
    return new SweepPlans(
            SweepFile.read(conformance().resolve(file)).sweep(),
            new Seed(1),
            27,
            Configuration.EMPTY)
        .strategy(Goal.MINIMIZE);
  }

  private static List<Configuration> candidates(String file) {
    Strategy strategy = strategy(file);
    List<Configuration> candidates = new ArrayList<>();
    Optional<Configuration> next = strategy.propose(0, List.of());
    while (next.isPresent() && candidates.size() < DRAWS) {
      candidates.add(next.get());
      next = strategy.propose(candidates.size(), List.of());
    }
    return candidates;
  }

  private static List<Object> column(String file, String name) {
    return candidates(file).stream()
        .map(each -> Objects.requireNonNull(each.values().get(name)))
        .toList();
  }

  static Stream<String> accepted() throws IOException {
    return Files.readAllLines(conformance().resolve("index.tsv")).stream()
        .map(line -> line.split("\t", -1)[0])
        .filter(file -> file.startsWith("valid/"));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void everyValidFileHasAFirstCandidate(String file) {
    assertTrue(strategy(file).propose(0, List.of()).isPresent());
  }

  static Stream<Arguments> gridSizes() throws IOException {
    return Files.readAllLines(conformance().resolve("index.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .filter(row -> row[2].startsWith("grid_size="))
        .map(
            row ->
                Arguments.of(
                    row[0], Long.parseLong(row[2].replaceAll("grid_size=(\\d+).*", "$1"))));
  }

  @ParameterizedTest
  @MethodSource("gridSizes")
  void gridsHaveTheSizeThatWandbGivesThem(String file, long size) {
    assertEquals(OptionalLong.of(size), strategy(file).size());
    assertEquals(size, candidates(file).size());
  }

  @ParameterizedTest
  @CsvSource({
    "valid/01_grid_two_categorical.yaml, (1;4)(1;5)(2;4)(2;5)(3;4)(3;5)",
    "valid/07_grid_order_dup.yaml, (a;1)(a;2)(a;3)(b;1)(b;2)(b;3)(c;1)(c;2)(c;3)"
  })
  void gridsHaveTheOrderThatWandbGivesThem(String file, String order) {
    StringBuilder found = new StringBuilder();
    candidates(file)
        .forEach(
            each ->
                found.append("(" + each.values().get("v1") + ";" + each.values().get("v2") + ")"));
    assertEquals(order, found.toString());
  }

  @Test
  void nestedParametersGiveANestedValue() {
    Map<?, ?> nested =
        assertInstanceOf(Map.class, column("valid/10_grid_nested.yaml", "p2").get(0));
    assertEquals(List.of("n1", "n2", "n3"), List.copyOf(nested.keySet()));
  }

  @Test
  void aValueOfProbabilityZeroIsNeverDrawn() {
    String file = "valid/19_random_probabilities_zero_weight.yaml";
    column(file, "v1").forEach(value -> assertNotEquals("1", value.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "valid/22_random_uniform_mixed_float_int.yaml, v1, 0, 1",
    "valid/28_random_inv_log_uniform_values.yaml, v2, 1e-15, 1e20",
    "valid/34_random_q_uniform_default_q.yaml, v1, 0, 100",
    "valid/37_random_beta.yaml, v1, 0, 1",
    "valid/64_docs_random_q_log.yaml, batch_size, 32, 256",
    "warn/02_deprecated_q_log_uniform.yaml, a, 3, 7"
  })
  void drawsStayInTheirRange(String file, String name, double least, double greatest) {
    for (Object value : column(file, name)) {
      double number = ((Number) value).doubleValue();
      assertTrue(number >= least && number <= greatest, name + " = " + value);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "valid/31_random_q_log_normal_q10.yaml, v1, 10",
    "valid/34_random_q_uniform_default_q.yaml, v1, 1",
    "valid/64_docs_random_q_log.yaml, batch_size, 8",
    "warn/02_deprecated_q_log_uniform.yaml, a, 1"
  })
  void aWholeQGivesWholeMultiples(String file, String name, long q) {
    for (Object value : column(file, name)) {
      assertEquals(0, assertInstanceOf(Long.class, value) % q);
    }
  }

  @Test
  void mixedBoundsGiveRealNumbers() {
    String file = "valid/22_random_uniform_mixed_float_int.yaml";
    column(file, "v2").forEach(value -> assertInstanceOf(Double.class, value));
  }

  @Test
  void constantsOfAnyTypeAreCarried() {
    Map<String, @Nullable Object> first =
        candidates("valid/40_random_constant_any_type.yaml").get(0).values();
    assertEquals("abcd", first.get("s"));
    assertTrue(first.containsKey("n") && first.get("n") == null);
    assertEquals(List.of("Sector", "Industry"), first.get("l"));
    assertEquals(true, first.get("b"));
    assertEquals(2.71828, first.get("d"));
  }
}
