package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.json.Json;

class CommandLineTest {
  @TempDir private Path folder;

  @Test
  void helpNamesEveryCommandAndExitCode() {
    Cli cli = Cli.run("--help");
    assertEquals(0, cli.code());
    for (String word :
        List.of(
            "train",
            "sweep",
            "check",
            "validate",
            "predict",
            "evaluate",
            "report",
            "serve",
            "data",
            "130")) {
      assertTrue(cli.out().contains(word), word);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "sweep", "check", "validate", "predict", "evaluate", "report"})
  void aCommandWithoutItsFileSaysWhatIsMissing(String command) {
    Cli cli = Cli.run(command);
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("Missing required parameter"), cli.err());
    assertFalse(cli.err().contains("Exception"), cli.err());
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    Cli cli = Cli.run("generate-completion");
    assertEquals(0, cli.code());
    assertTrue(cli.out().contains("complete -F _complete_sweep4j"), cli.out());
    assertTrue(cli.out().contains("--dry-run"), cli.out());
  }

  @Test
  void aMistypedCommandIsSuggested() {
    Cli cli = Cli.run("trian");
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("unknown argument 'trian'; did you mean 'train'?"), cli.err());
  }

  @Test
  void aStrayFirstWordIsNamedBeforeWhatTheCommandBehindItLacks() {
    Cli cli = Cli.run("foo", "train");
    assertEquals(2, cli.code());
    assertTrue(cli.err().startsWith("sweep4j: unknown argument 'foo'; write one of train,"));
  }

  @Test
  void helpIsAWordToo() {
    assertEquals(Cli.run("train", "--help").out(), Cli.run("help", "train").out());
    assertEquals(Cli.run("--help").out(), Cli.run("help").out());
    assertEquals(0, Cli.run("help").code());
  }

  @Test
  void aMistypedOptionIsSuggested() {
    Cli cli = Cli.run("train", "e.yaml", "--egine", "dl4j");
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("unknown option '--egine'; did you mean '--engine'?"), cli.err());
  }

  @Test
  void aMistypedEngineIsSuggested() {
    Cli cli = Cli.run("train", Cli.config("iris.yaml"), "--engine", "dl4");
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("found 'dl4'; did you mean 'dl4j'?"), cli.err());
  }

  @Test
  void noCommandAtAllIsAnError() {
    assertEquals(2, Cli.run().code());
  }

  @Test
  void aScheduleOfNoMomentumIsNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("none.yaml"),
            """
            data: {source: iris}
            training:
              optimizer: {name: sgd, momentum_schedule: step}
            """);
    Cli cli = Cli.run("validate", file);
    assertEquals(0, cli.code(), cli.err());
    String expected = "none.yaml:3:26: training.optimizer.momentum_schedule has no effect as";
    assertTrue(cli.err().contains(expected), cli.err());
  }

  @Test
  void validateReportsEveryProblemOfEveryFile() throws IOException {
    Path bad =
        Files.writeString(
            folder.resolve("bad.yaml"), "data: {source: iriss}\ntraining: {epochs: ten}\n");
    Cli cli = Cli.run("validate", bad, Cli.config("iris.yaml"), folder.resolve("none.yaml"));
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("bad.yaml:1:16: "), cli.err());
    assertTrue(cli.err().contains("did you mean 'iris'?"), cli.err());
    assertTrue(cli.err().contains("bad.yaml:2:20: "), cli.err());
    assertTrue(cli.err().contains("none.yaml: no such file"), cli.err());
    assertTrue(cli.out().contains("iris.yaml: a valid experiment"), cli.out());
  }

  @Test
  void aMistypedSectionIsNotTakenForAShortName() {
    Cli cli =
        Cli.run(
            "train",
            Cli.config("iris.yaml"),
            "--set",
            "trainin.epochs=3",
            "--out",
            folder.resolve("run"));
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("training"), cli.err());
  }

  @Test
  void checkShowsATableAndPassesOnARealNetwork() {
    Cli cli = Cli.run("check", Cli.config("iris.yaml"), "--steps", 12);
    assertEquals(0, cli.code(), cli.out());
    assertTrue(cli.out().contains("layer 1 kernel"), cli.out());
    assertTrue(cli.out().contains("after 12 updates"), cli.out());
    assertTrue(cli.out().contains("model file against the trained network"), cli.out());
    assertTrue(cli.out().contains("All checks passed."), cli.out());
  }

  /** In double precision Deeplearning4j's softplus is infinite beyond 709. */
  @Test
  void checkMissesARowWhenTheDeliveredModelDiffers() {
    Cli cli =
        Cli.run(
            "check",
            Cli.config("diabetes.yaml"),
            "--set",
            "model={layers: [{dense: {units: 1, activation: softplus, bias: [1000]}}]}",
            "--steps",
            1);
    assertEquals(1, cli.code(), cli.out());
    assertTrue(cli.out().lines().anyMatch(l -> l.matches("layer 1 .*MISSED")), cli.out());
  }

  @Test
  void checkNeedsAtLeastOneStep() {
    assertEquals(2, Cli.run("check", Cli.config("iris.yaml"), "--steps", 0).code());
  }

  @Test
  void dataListsTheBundledSetsWithSourceAndLicence() {
    Cli cli = Cli.run("--json", "data");
    List<?> sets = (List<?>) Json.read(cli.out());
    assertEquals(7, sets.size());
    Map<?, ?> sonar =
        sets.stream()
            .map(set -> (Map<?, ?>) set)
            .filter(set -> "sonar".equals(set.get("name")))
            .findFirst()
            .orElseThrow();
    assertEquals(208L, sonar.get("rows"));
    assertEquals("CC BY 4.0", sonar.get("licence"));
  }

  @Test
  void aStackTraceIsShownOnlyOnRequest() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "data: {source: iriss}\n");
    assertFalse(Cli.run("train", bad).err().contains("\tat "));
    assertTrue(Cli.run("-v", "train", bad).err().contains("\tat "));
  }
}
