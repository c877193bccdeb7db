package org.sweep4j.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.TreeReader;

/** Every bad file gives exactly the problems that stand beside it in the resource. */
class BadFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources");

  /** One bad file. */
  record Case(String name, String file, List<String> problems) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> badExperiments() {
    return cases("bad-experiments.yaml");
  }

  static Stream<Case> badSweeps() {
    return cases("bad-sweeps.yaml");
  }

  @ParameterizedTest
  @MethodSource("badExperiments")
  void experimentIsRefused(Case bad) {
    check(bad, () -> ExperimentTree.parse(bad.file(), "f", FOLDER).experiment());
  }

  @ParameterizedTest
  @MethodSource("badSweeps")
  void sweepIsRefused(Case bad) {
    check(bad, () -> SweepFile.parse(bad.file(), "f", FOLDER));
  }

  private static void check(Case bad, Runnable read) {
    BadInputException refused = assertThrows(BadInputException.class, read::run);
    assertEquals(
        String.join("\n", bad.problems()),
        String.join("\n", refused.problems().stream().map(p -> position(p.toString())).toList()));
  }

  private static String position(String problem) {
    return problem.startsWith("f:") ? problem.substring(2).strip() : problem;
  }

  private static Stream<Case> cases(String resource) {
    Tree tree = TreeReader.tree(text(resource), new Problems(resource));
    return ((Tree.Sequence) tree).items().stream().map(BadFilesTest::testCase);
  }

  private static Case testCase(Tree tree) {
    Map<String, ?> fields = ((Tree.Mapping) tree).value();
    List<String> problems =
        ((List<?>) Objects.requireNonNull(fields.get("problems")))
            .stream().map(String::valueOf).toList();
    return new Case(
        String.valueOf(fields.get("name")), String.valueOf(fields.get("file")), problems);
  }

  private static String text(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(BadFilesTest.class.getResourceAsStream("/" + resource))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
