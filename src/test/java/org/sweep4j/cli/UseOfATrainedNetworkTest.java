package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.json.Json;

class UseOfATrainedNetworkTest {
  private static final Path IRIS = Path.of("src/main/resources/org/sweep4j/data/sets/iris.csv");

  @TempDir private static Path folder;
  private static Path run;

  @BeforeAll
  static void train() {
    run = folder.resolve("run");
    Cli cli = Cli.run("train", Cli.config("iris.yaml"), "--set", "data.test=0", "--out", run);
    assertEquals(0, cli.code(), cli.err());
  }

  @Test
  void everyRowGetsALabelAndOneProbabilityPerClass() throws IOException {
    Path out = folder.resolve("predictions.csv");
    Cli cli = Cli.run("predict", run, IRIS, "-o", out);
    assertEquals(0, cli.code(), cli.err());
    List<String> lines = Files.readAllLines(out);
    assertEquals(
        "label,probability_setosa,probability_versicolor,probability_virginica", lines.get(0));
    assertEquals(151, lines.size());
    assertTrue(lines.get(1).startsWith("setosa,0.9"), lines.get(1));
  }

  @Test
  void rowsMayComeFromStandardInput() throws IOException {
    InputStream before = System.in;
    try (InputStream rows = Files.newInputStream(IRIS)) {
      System.setIn(rows);
      Cli piped = Cli.run("predict", run, "-", "--keep", "species");
      assertEquals(0, piped.code(), piped.err());
      assertEquals(Cli.run("predict", run, IRIS, "--keep", "species").out(), piped.out());
      System.setIn(new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
      Cli wrong = Cli.run("predict", run, "-");
      assertEquals(2, wrong.code());
      assertTrue(wrong.err().contains("standard input:1: "), wrong.err());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void manyRowsAreOneTableAndOneDocument() throws IOException {
    List<String> iris = Files.readAllLines(IRIS);
    List<String> many = new ArrayList<>(List.of(iris.get(0)));
    for (int i = 0; i < 70; i++) {
      many.addAll(iris.subList(1, iris.size()));
    }
    Path data = Files.write(folder.resolve("many.csv"), many);
    List<String> once = Cli.run("predict", run, IRIS).out().lines().toList();
    List<String> lines = Cli.run("predict", run, data).out().lines().toList();
    assertEquals(once, lines.subList(0, 151));
    assertEquals(1 + 70 * 150, lines.size());
    assertEquals(once.subList(1, 151), lines.subList(lines.size() - 150, lines.size()));
    Path out = folder.resolve("many-predicted.csv");
    Cli cli = Cli.run("--json", "predict", run, data, "-o", out);
    assertEquals(lines, Files.readAllLines(out));
    assertEquals(70 * 150, ((List<?>) Json.read(cli.out())).size());
    Map<?, ?> measured = (Map<?, ?>) Json.read(Cli.run("--json", "evaluate", run, data).out());
    Map<?, ?> first = (Map<?, ?>) Json.read(Cli.run("--json", "evaluate", run, IRIS).out());
    assertEquals(70L * 150, measured.get("rows"));
    assertEquals((double) first.get("log_loss"), (double) measured.get("log_loss"), 1e-12);
    assertEquals((double) first.get("roc_auc"), (double) measured.get("roc_auc"), 1e-12);
  }

  @Test
  void probabilitiesAreNumbersInJson() {
    Cli cli = Cli.run("--json", "predict", run, IRIS);
    Map<?, ?> first = (Map<?, ?>) ((List<?>) Json.read(cli.out())).get(0);
    assertEquals("setosa", first.get("label"));
    assertTrue((Double) first.get("probability_setosa") > 0.9, cli.out());
  }

  @Test
  void theFolderToWriteToMustExist() {
    Cli cli = Cli.run("predict", run, IRIS, "-o", folder.resolve("none/out.csv"));
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("its folder must exist"), cli.err());
  }

  @Test
  void theTargetColumnIsNotNeededForPrediction() throws IOException {
    Path data =
        Files.writeString(
            folder.resolve("new.csv"),
            "petal_width,petal_length,sepal_width,sepal_length\n0.2,1.4,3.5,5.1\n2.1,5.6,3.0,6.7\n");
    Cli cli = Cli.run("predict", run, data);
    List<String> lines = cli.out().lines().toList();
    assertTrue(lines.get(1).startsWith("setosa,"), cli.out());
    assertTrue(lines.get(2).startsWith("virginica,"), cli.out());
  }

  @Test
  void evaluationMeasuresEveryMetricOfTheTask() {
    Cli cli = Cli.run("--json", "evaluate", run, IRIS);
    Map<?, ?> metrics = (Map<?, ?>) Json.read(cli.out());
    assertEquals(150L, metrics.get("rows"));
    assertTrue((Double) metrics.get("accuracy") > 0.95, cli.out());
    assertTrue((Double) metrics.get("roc_auc") > 0.99, cli.out());
    assertTrue((Double) metrics.get("log_loss") < 0.2, cli.out());
  }

  @Test
  void theDeliveredModelAnswersAsTheEngineDid() throws IOException {
    Map<?, ?> result = (Map<?, ?>) Json.read(Files.readString(run.resolve("result.json")));
    assertTrue((Double) result.get("model_difference") < 1e-5, String.valueOf(result));
  }

  @Test
  void rowsWithoutTheColumnsAreRefused() throws IOException {
    Path data = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    Cli cli = Cli.run("predict", run, data);
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("4 of 4 missing: sepal_length"), cli.err());
  }

  @Test
  void aDirectoryWithoutANetworkIsRefused() {
    Cli cli = Cli.run("predict", folder.resolve("nowhere"), IRIS);
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("experiment.yaml is missing"), cli.err());
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void isRefused(Path mixed, String reason) {
    for (String command : List.of("predict", "evaluate")) {
      Cli cli = Cli.run(command, mixed, IRIS);
      assertEquals(2, cli.code(), command + cli.err());
      assertTrue(cli.err().contains(reason), cli.err());
    }
  }

  /** Of the same sizes, so that nothing but the checksum tells. */
  @ParameterizedTest
  @ValueSource(strings = {"model.zip", "preprocessing.json", "weights.json"})
  void aPartOfAnotherRunIsRefused(String part) throws IOException {
    Path other = folder.resolve("other");
    Cli.run("train", Cli.config("iris.yaml"), "--set", "seed=5", "--out", other, "--overwrite");
    Path mixed = folder.resolve("mixed-" + part);
    copy(run, mixed);
    Files.copy(other.resolve(part), mixed.resolve(part), StandardCopyOption.REPLACE_EXISTING);
    String reason = part + ": this must be the file that this run wrote, found another";
    isRefused(mixed, reason);
    for (Cli cli :
        List.of(
            Cli.run("report", mixed),
            Cli.run("train", Cli.config("iris.yaml"), "--out", mixed, "--resume"))) {
      assertEquals(2, cli.code(), cli.err());
      assertTrue(cli.err().contains(reason), cli.err());
    }
  }

  @Test
  void anOlderRunWithoutChecksumsIsUsedIfItsSizesFit() throws IOException {
    Path old = folder.resolve("old");
    copy(run, old);
    Path result = old.resolve("result.json");
    Map<String, Object> json = new LinkedHashMap<>();
    ((Map<?, ?>) Json.read(Files.readString(result)))
        .forEach((key, value) -> json.put((String) key, value));
    json.remove("sha256");
    Files.writeString(result, Json.write(json));
    assertEquals(0, Cli.run("predict", old, IRIS).code());
    Path preprocessing = old.resolve("preprocessing.json");
    String text = Files.readString(preprocessing);
    int from = text.indexOf("{", text.indexOf("features"));
    int to = text.indexOf("{", from + 1);
    Files.writeString(preprocessing, text.substring(0, from) + text.substring(to));
    isRefused(
        old, "must take the 3 inputs of preprocessing.json and give 3 outputs, found 4 and 3");
  }
}
