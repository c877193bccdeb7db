package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.json.Json;

class TrainCommandTest {
  @TempDir private Path folder;

  @Test
  void theRunDirectoryHoldsEveryFileOfTheContract() {
    Path run = folder.resolve("iris");
    Cli cli = train("iris.yaml", run, "training.epochs=3");
    assertEquals(0, cli.code(), cli.err());
    for (String name :
        List.of(
            "experiment.yaml",
            "history.csv",
            "result.json",
            "model.zip",
            "preprocessing.json",
            "weights.json",
            "report.html")) {
      assertTrue(Files.exists(run.resolve(name)), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"backprop", "dl4j"})
  void theWrittenExperimentTrainsToTheSameWeights(String engine) throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    train("sonar.yaml", first, "training.epochs=3", "engine=" + engine);
    Cli again = Cli.run("train", first.resolve("experiment.yaml"), "--out", second);
    assertEquals(0, again.code(), again.err());
    assertEquals(text(first, "weights.json"), text(second, "weights.json"));
    assertEquals(withoutSeconds(first), withoutSeconds(second));
  }

  /** Large enough to be shared: 208 rows a batch, 60 to 300 to 300 units. */
  @Test
  void threadsChangeNeitherWeightsNorHistory() throws IOException {
    String[] large = {
      "model.layers=[dense: {units: 300}, dense: {units: 300}]", "batch_size=all", "epochs=2"
    };
    Path config = Cli.config("sonar.yaml");
    for (int threads : new int[] {1, 3}) {
      List<Object> command = new ArrayList<>(List.of("train", config, "--threads", threads));
      List.of(large).forEach(change -> command.addAll(List.of("--set", change)));
      command.addAll(List.of("--out", folder.resolve("with" + threads)));
      Cli cli = Cli.run(command.toArray());
      assertEquals(0, cli.code(), cli.err());
    }
    Path alone = folder.resolve("with1");
    Path shared = folder.resolve("with3");
    assertEquals(text(alone, "weights.json"), text(shared, "weights.json"));
    assertEquals(withoutSeconds(alone), withoutSeconds(shared));
  }

  @Test
  void severalThreadsAreRefusedWhereTheEngineHasOne() {
    Path config = Cli.config("iris.yaml");
    Cli cli = Cli.run("train", config, "--engine", "dl4j", "--threads", 2, "--out", folder);
    assertEquals(2, cli.code());
    assertTrue(
        cli.err()
                .contains(
                    "trains a network on one thread, so that its bits depend on nothing else,")
            && cli.err().contains("found --threads 2; write engine: backprop"),
        cli.err());
    Cli none = Cli.run("train", config, "--threads", 0, "--out", folder);
    assertEquals(2, none.code());
    assertTrue(none.err().contains("--threads must be in [1, 1024]"), none.err());
  }

  @Test
  void weightsOfOneRunAreExplicitWeightsOfTheNext() throws IOException {
    Path first = folder.resolve("first");
    train("lecture/01-worked-backpropagation.yaml", first);
    Map<?, ?> weights = (Map<?, ?>) Json.read(text(first, "weights.json"));
    Map<?, ?> output = (Map<?, ?>) ((List<?>) weights.get("layers")).get(1);
    assertEquals(
        List.of(List.of(0.8993525462636855), List.of(0.899329252509337)), output.get("kernel"));
    Path second = folder.resolve("second");
    train(
        "lecture/01-worked-backpropagation.yaml",
        second,
        "model.output.kernel=" + Json.write(output.get("kernel")),
        "model.output.bias=" + Json.write(output.get("bias")),
        "training.epochs=0");
    Map<?, ?> kept = (Map<?, ?>) Json.read(text(second, "weights.json"));
    assertEquals(output, ((List<?>) kept.get("layers")).get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"backprop", "dl4j"})
  void theTraceShowsTheWorkedExample(String engine) {
    Path config = Cli.config("lecture/01-worked-backpropagation.yaml");
    Cli cli = Cli.run("train", config, "--trace", "--engine", engine, "--out", folder.resolve("r"));
    for (String value :
        List.of(
            "0.789181706522253",
            "0.8175744761936437",
            "0.8750186379920508",
            "-0.07501863799205077",
            "-0.008204114856737053",
            "0.6998898746839066",
            "0.8993525462636855")) {
      assertTrue(cli.out().contains(value), value + " in\n" + cli.out());
    }
  }

  @Test
  void jsonIsOneDocumentAndNothingElse() {
    Path run = folder.resolve("run");
    Cli cli =
        Cli.run("--json", "train", Cli.config("iris.yaml"), "--set", "epochs=2", "--out", run);
    Map<?, ?> document = (Map<?, ?>) Json.read(cli.out());
    assertEquals("complete", document.get("status"));
    assertEquals(2L, document.get("epochs_run"));
  }

  @Test
  void anExistingRunIsNeverReplacedSilently() throws IOException {
    Path run = folder.resolve("run");
    train("iris.yaml", run, "training.epochs=1");
    String before = text(run, "weights.json");
    Cli refused = train("iris.yaml", run, "training.epochs=2");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("--overwrite"), refused.err());
    assertEquals(before, text(run, "weights.json"));
    Cli replaced =
        Cli.run("train", Cli.config("iris.yaml"), "--set", "epochs=2", "--out", run, "--overwrite");
    assertEquals(0, replaced.code(), replaced.err());
    assertFalse(before.equals(text(run, "weights.json")));
  }

  @Test
  void overwriteDeletesNothingThatIsNoRunDirectory() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious.txt"), "mine");
    Cli cli = Cli.run("train", Cli.config("iris.yaml"), "--out", folder, "--overwrite");
    assertEquals(2, cli.code());
    assertTrue(Files.exists(precious));
  }

  @Test
  void aDivergedTrainingExitsWithOneAndAHint() throws IOException {
    Path run = folder.resolve("run");
    Cli cli = train("diabetes.yaml", run, "training.optimizer={name: sgd, learning_rate: 1000}");
    assertEquals(1, cli.code());
    assertTrue(cli.err().contains("smaller learning_rate"), cli.err());
    assertEquals("diverged", ((Map<?, ?>) Json.read(text(run, "result.json"))).get("status"));
    assertFalse(Files.exists(run.resolve("model.zip")));
  }

  /** In float precision Deeplearning4j's softplus is infinite beyond 88. */
  @Test
  void aModelFileThatDiffersFromTheTrainedNetworkExitsWithOneAndNamesLayerAndBound()
      throws IOException {
    Path run = folder.resolve("run");
    Cli cli =
        train(
            "diabetes.yaml",
            run,
            "precision=float",
            "training.epochs=0",
            "model={layers: [{dense: {units: 1, activation: softplus, bias: [100]}}]}");
    assertEquals(1, cli.code(), cli.out());
    assertTrue(cli.err().contains("within 1.0e-04 of their size"), cli.err());
    assertTrue(cli.err().contains("first in: layer 1"), cli.err());
    Map<?, ?> result = (Map<?, ?>) Json.read(text(run, "result.json"));
    assertEquals("model_differs", result.get("status"));
    assertTrue(cli.err().contains((String) result.get("error")), cli.err());
    assertTrue(Files.exists(run.resolve("model.zip")));
  }

  /** What only the data can tell is still told with line and column. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          diabetes | metrics: [r2, accuracy] | {} | 2:37: training.metrics must be those of a regression
          iris | metrics: [r2] | {} | 2:33: training.metrics must be those of a classification
          diabetes | shuffle: true | loss: hinge | 5:11: model.output.loss of a regression must be
          diabetes | shuffle: true | activation: softmax | 5:17: model.output.activation of a regression
          iris | shuffle: true | bias: [1] | 5:11: model.output.bias needs one number a unit, 3, found 1
          'iris, target: specis' | shuffle: true | {} | 1:30: data.target must be a column of iris.csv
          'iris, exclude: [petal_width, foo]' | shuffle: true | {} | 1:45: data.exclude must be a column
          """)
  void settingsThatDoNotSuitTheDataAreRefused(
      String source, String training, String output, String message) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("e.yaml"),
            """
            data: {source: %s}
            training: {epochs: 1, %s}
            model:
              output:
                %s
            """
                .formatted(source, training, output));
    Cli cli = Cli.run("train", file, "--out", folder.resolve("run"));
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("e.yaml:" + message), cli.err());
  }

  @Test
  void earlyStoppingNeedsRowsToWatch() throws IOException {
    Path data = Files.writeString(folder.resolve("d.csv"), "x,y\n1,a\n2,b\n3,a\n4,b\n");
    Path file =
        Files.writeString(
            folder.resolve("e.yaml"),
            """
            data: {source: %s, target: y, test: 0.5, validation: 0.5}
            training: {epochs: 9, early_stopping: {monitor: val_loss, patience: 3}}
            model: {layers: []}
            """
                .formatted(data));
    Cli cli = Cli.run("train", file, "--out", folder.resolve("run"));
    assertEquals(2, cli.code());
    assertTrue(
        cli.err().contains("e.yaml:2:49: training.early_stopping.monitor needs validation rows"),
        cli.err());
  }

  @Test
  void weightsOfHiddenLayersMustFitTheInputs() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("e.yaml"),
            """
            data: {source: iris}
            training: {epochs: 1}
            model:
              layers:
                - dense: {units: 1, kernel: [[1]]}
            """);
    Cli cli = Cli.run("train", file, "--out", folder.resolve("run"));
    assertEquals(2, cli.code());
    assertTrue(
        cli.err().contains("e.yaml:5:33: model.layers[0].dense.kernel needs one row for each of"),
        cli.err());
  }

  @Test
  void theSameSeedMakesTheSameBytes() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    train("iris.yaml", first, "training.epochs=2");
    train("iris.yaml", second, "training.epochs=2");
    for (String file :
        List.of("model.zip", "weights.json", "diagnostics.json", "experiment.yaml")) {
      assertEquals(
          -1, Files.mismatch(first.resolve(file), second.resolve(file)), file + " differs");
    }
  }

  private Cli train(String config, Path out, String... settings) {
    List<Object> words = new java.util.ArrayList<>(List.of("train", Cli.config(config)));
    for (String setting : settings) {
      words.add("--set");
      words.add(setting);
    }
    words.add("--out");
    words.add(out);
    return Cli.run(words.toArray());
  }

  private static String text(Path run, String file) throws IOException {
    return Files.readString(run.resolve(file));
  }

  private static String withoutSeconds(Path run) throws IOException {
    return text(run, "history.csv")
        .lines()
        .map(line -> line.substring(0, line.lastIndexOf(',')))
        .collect(Collectors.joining("\n"));
  }

  /** One update of all rows is the whole training, so its weights are the last ones. */
  @ParameterizedTest
  @ValueSource(strings = {"backprop", "dl4j"})
  void theTraceEndsWithTheWeightsOfTheEngineThatTrains(String engine) throws IOException {
    Path experiment =
        Files.writeString(
            folder.resolve("prelu.yaml"),
            """
            data: {source: iris}
            model: {hidden: {layers: 1, units: 3, activation: prelu}}
            training: {epochs: 1, batch_size: all}
            """);
    Path run = folder.resolve("traced-" + engine);
    Cli cli =
        Cli.run(
            "--json", "train", experiment, "--set", "engine=" + engine, "--trace", "--out", run);
    assertEquals(0, cli.code(), cli.err());
    Map<?, ?> trace = (Map<?, ?>) ((Map<?, ?>) Json.read(cli.out())).get("trace");
    List<Object> slopes = new ArrayList<>();
    for (Object weight : (List<?>) trace.get("weights")) {
      if (((Map<?, ?>) weight).get("input").equals(-1L)) {
        slopes.add(((Map<?, ?>) weight).get("after"));
      }
    }
    Map<?, ?> weights = (Map<?, ?>) Json.read(Files.readString(run.resolve("weights.json")));
    assertEquals(((Map<?, ?>) ((List<?>) weights.get("layers")).get(0)).get("alpha"), slopes);
  }
}
