package org.sweep4j.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.sweep.SweepFile;

/**
 * W&amp;B's sample sweeps get its verdicts. Where ours differs, {@code ours.tsv} gives the reason.
 */
class ConformanceTest {
  private static final Path FOLDER = Path.of("src/test/resources/conformance");

  /** A file and the verdict it must get. */
  record Case(String file, String verdict) {
    @Override
    public String toString() {
      return file + " is " + verdict;
    }
  }

  static Stream<Case> cases() throws IOException {
    Map<String, String> ours =
        rows("ours.tsv").collect(Collectors.toMap(row -> row[0], row -> row[1]));
    return rows("index.tsv").map(row -> new Case(row[0], ours.getOrDefault(row[0], row[1])));
  }

  private static Stream<String[]> rows(String table) throws IOException {
    return Files.readAllLines(FOLDER.resolve(table)).stream()
        .skip(1)
        .map(line -> line.split("\t", -1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void getsItsVerdict(Case sample) {
    assertEquals(sample.verdict(), verdict(sample.file()));
  }

  private static String verdict(String file) {
    try {
      SweepFile sweep = SweepFile.read(FOLDER.resolve(file));
      return sweep.warnings().stream().anyMatch(ConformanceTest::isWarning) ? "warn" : "valid";
    } catch (BadInputException e) {
      return "invalid";
    }
  }

  /** Ignored service keys and goals that look odd are remarks, which W&amp;B does not make. */
  private static boolean isWarning(Problem warning) {
    return warning.message().contains("exponents of e");
  }
}
