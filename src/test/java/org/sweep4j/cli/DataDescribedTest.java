package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.json.Json;

/** What data were taken for is shown before anything is learned from them. */
class DataDescribedTest {
  private static final String[] FACTS = {"Data", "Target", "Columns", "Missing", "Baseline"};

  @TempDir Path folder;
  private Path table;
  private Path experiment;

  @BeforeEach
  void write() throws IOException {
    StringBuilder rows = new StringBuilder("id;size;colour;bought\n");
    for (int i = 0; i < 40; i++) {
      rows.append(100 + i).append(';').append(i % 10 == 3 ? "" : i * 1.5).append(';');
      rows.append(i % 2 == 0 ? "red" : "blue").append(';').append(i % 4 == 0 ? "no" : "yes");
      rows.append('\n');
    }
    table = Files.writeString(folder.resolve("shop.csv"), rows);
    experiment =
        Files.writeString(
            folder.resolve("shop.yaml"),
            """
            data: {source: shop.csv, exclude: [id], missing: mean}
            training: {epochs: 2}
            """);
  }

  private static void assertDescribed(String out) {
    List<String> lines = out.lines().toList();
    for (int i = 0; i < FACTS.length; i++) {
      assertTrue(lines.get(i).startsWith(FACTS[i]), out);
    }
    assertTrue(lines.get(0).contains("40 rows (41 lines, cells separated by ;); 25"), out);
    assertTrue(lines.get(1).contains("classification, because it holds text"), out);
    assertTrue(lines.get(1).contains("2 classes: no 25.0 %, yes 75.0 %"), out);
    assertTrue(lines.get(2).contains("1 number: size; 1 category: colour (2) → 3 inputs"), out);
    assertTrue(lines.get(2).contains("left out: id"), out);
    assertTrue(lines.get(3).contains("4 cells: size 4"), out);
    assertTrue(lines.get(4).contains("accuracy 0.7500, always 'yes'"), out);
  }

  @Test
  void everyCommandThatReadsDataBeginsWithWhatTheyWereTakenFor() throws IOException {
    assertDescribed(Cli.run("validate", "--data", experiment).out());
    assertDescribed(Cli.run("data", experiment).out());
    assertDescribed(Cli.run("train", experiment, "--out", folder.resolve("run")).out());
    Path sweep =
        Files.writeString(
            folder.resolve("sweep.yaml"),
            """
            experiment: shop.yaml
            method: grid
            folds: 0
            parameters: {learning_rate: {values: [0.1, 0.2]}}
            """);
    assertDescribed(Cli.run("sweep", sweep, "--out", folder.resolve("sweep")).out());
    for (String run : List.of("run", "sweep")) {
      String report = Files.readString(folder.resolve(run).resolve("report.html"));
      assertTrue(report.contains("40 rows (41 lines, cells separated by ;)"), run);
    }
  }

  @Test
  void validateReadsNoDataUnlessAsked() throws IOException {
    Files.writeString(table, "");
    assertEquals(0, Cli.run("validate", experiment).code());
    assertEquals(2, Cli.run("validate", "--data", experiment).code());
  }

  @Test
  void anyFileIsDescribedAndItsTargetNamed() {
    Cli cli = Cli.run("data", table, "--target", "size", "--set", "data.missing=drop_rows");
    assertEquals(0, cli.code(), cli.err());
    assertTrue(cli.out().contains("36 rows (41 lines, cells separated by ;), 4 more dropped"));
    assertTrue(cli.out().contains("'size': regression, because it holds 36 different numbers"));
    assertTrue(cli.out().contains("Baseline  rmse"), cli.out());
    assertEquals(2, Cli.run("data", folder.resolve("nothing.csv")).code());
  }

  @Test
  void theResultHoldsTheDataAndTheBaselineOfEveryRow() throws IOException {
    Path run = folder.resolve("run");
    Cli cli = Cli.run("train", experiment, "--out", run);
    Map<?, ?> result = (Map<?, ?>) Json.read(Files.readString(run.resolve("result.json")));
    Map<?, ?> data = (Map<?, ?>) result.get("data");
    assertEquals(Map.of("no", 10L, "yes", 30L), data.get("classes"));
    assertEquals(List.of("id"), data.get("left_out"));
    Map<?, ?> baseline = (Map<?, ?>) result.get("baseline");
    assertEquals("always 'yes'", baseline.get("prediction"));
    assertEquals(Map.of("accuracy", 0.75), baseline.get("test"));
    assertTrue(
        cli.out().lines().anyMatch(line -> line.matches("baseline +8 +– +0\\.7500")), cli.out());
  }

  @Test
  void theMeansErrorIsTheBaselineOfARegression() throws IOException {
    Path run = folder.resolve("run");
    Cli.run(
        "train",
        experiment,
        "--out",
        run,
        "--set",
        "data.target=id",
        "--set",
        "data.exclude=[]",
        "--set",
        "data.test=0",
        "--set",
        "data.validation=0",
        "--set",
        "training.metrics=[rmse, r2]");
    Map<?, ?> result = (Map<?, ?>) Json.read(Files.readString(run.resolve("result.json")));
    Map<?, ?> train = (Map<?, ?>) ((Map<?, ?>) result.get("baseline")).get("train");
    // 100 … 139: √((40² − 1) / 12)
    assertEquals(Math.sqrt(1599 / 12.0), (double) train.get("rmse"), 1e-12);
    assertEquals(0, (double) train.get("r2"), 1e-12);
  }

  @Test
  void rowsLongerThanALineAreNamed() throws IOException {
    Files.writeString(table, "a,y\n\"q\n2\",x\nr,z\n\ns,z\n\"p\n\",x\n");
    Cli cli = Cli.run("data", table);
    assertTrue(cli.err().contains("2 rows of " + table), cli.err());
    assertTrue(cli.err().contains("the first begins in line 2"), cli.err());
    Files.writeString(table, "a,y\n1,x\n\n2,z\n\n\n3,x\n");
    assertFalse(Cli.run("data", table).err().contains("longer"), "blank lines are no cells");
  }
}
