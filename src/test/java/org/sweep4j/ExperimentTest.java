package org.sweep4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.datavec.api.records.reader.impl.csv.CSVRecordReader;
import org.datavec.api.split.FileSplit;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep4j.cli.Cli;
import org.sweep4j.dl4j.Dl4jRuntime;

class ExperimentTest {
  private static final Path IRIS = Path.of("configs/iris.yaml");
  private static final Path IRIS_CSV = Path.of("src/main/resources/org/sweep4j/data/sets/iris.csv");

  @TempDir private Path folder;

  /** A row of iris.csv. */
  record Flower(
      double sepal_length,
      double sepal_width,
      double petal_length,
      double petal_width,
      String species) {}

  private static List<Flower> flowers() throws IOException {
    return Files.readAllLines(IRIS_CSV).stream()
        .skip(1)
        .map(line -> line.split(","))
        .map(
            cells -> {
              double[] numbers =
                  Arrays.stream(cells).limit(4).mapToDouble(Double::parseDouble).toArray();
              return new Flower(numbers[0], numbers[1], numbers[2], numbers[3], cells[4]);
            })
        .toList();
  }

  private static double[][] features(List<Flower> flowers) {
    return flowers.stream()
        .map(f -> new double[] {f.sepal_length, f.sepal_width, f.petal_length, f.petal_width})
        .toArray(double[][]::new);
  }

  private static String[] species(List<Flower> flowers) {
    return flowers.stream().map(Flower::species).toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"configs/iris.yaml", "configs/diabetes.yaml"})
  void aSavedTrainingIsThatOfTheCommandLine(Path file) throws IOException {
    Path byCommand = folder.resolve("command");
    Path byProgram = folder.resolve("program");
    Cli command =
        Cli.run(
            "train",
            file.toString(),
            "--set",
            "training.epochs=3",
            "--out",
            byCommand.toString(),
            "-q");
    assertEquals(0, command.code(), command::toString);
    TrainedNetwork network = Experiment.read(file).set("training.epochs", 3).train();
    network.save(byProgram);
    for (String name :
        List.of("weights.json", "model.zip", "preprocessing.json", "experiment.yaml")) {
      assertArrayEquals(
          Files.readAllBytes(byCommand.resolve(name)),
          Files.readAllBytes(byProgram.resolve(name)),
          name);
    }
    TrainedNetwork read = TrainedNetwork.read(byCommand);
    assertEquals(network.classes(), read.classes());
    double[][] rows = new double[7][network.features().size()];
    IntStream.range(0, 7).forEach(row -> Arrays.fill(rows[row], 0.5 * row - 1));
    double[][] predicted = network.predict(rows);
    double[][] byModelFile = read.predict(rows);
    for (int row = 0; row < 7; row++) {
      assertArrayEquals(
          byModelFile[row], predicted[row], 1e-5 * Math.max(1, Math.abs(predicted[row][0])));
    }
  }

  @Test
  void rowsInMemoryMeanWhatTheirFileWould() throws IOException {
    List<Flower> flowers = flowers();
    Experiment experiment = Experiment.read(IRIS).set("training.epochs", 3);
    double[][] expected = experiment.train().predict(features(flowers));
    String[] names =
        Arrays.stream(Flower.class.getRecordComponents())
            .map(c -> c.getName())
            .toArray(String[]::new);
    CSVRecordReader reader = new CSVRecordReader(1);
    try {
      reader.initialize(new FileSplit(IRIS_CSV.toFile()));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    for (Rows rows :
        List.of(
            Rows.of(flowers),
            Rows.of(features(flowers), species(flowers)).named(names),
            Rows.of(reader, names))) {
      TrainedNetwork network = experiment.data(rows).train();
      assertArrayEquals(expected, network.predict(features(flowers)));
    }
  }

  @Test
  void aDataSetOfDeeplearning4jIsLearned() throws IOException {
    Dl4jRuntime.prepare();
    List<Flower> flowers = flowers();
    INDArray labels = Nd4j.zeros(150, 3);
    IntStream.range(0, 150).forEach(row -> labels.putScalar(row, row / 50, 1));
    DataSet data = new DataSet(Nd4j.create(features(flowers)), labels);
    for (Rows rows :
        List.of(Rows.of(data), Rows.of(new ListDataSetIterator<>(data.asList(), 16)))) {
      TrainedNetwork network =
          Experiment.on(rows)
              .set("training.epochs", 60)
              .set("training.optimizer.learning_rate", 0.1)
              .train();
      assertEquals(List.of("0", "1", "2"), network.classes());
      assertEquals(List.of("x1", "x2", "x3", "x4"), network.features());
      assertTrue(network.metrics().get("test_accuracy") > 0.85, network.metrics()::toString);
      assertTrue(network.evaluate(rows).get("accuracy") > 0.9);
    }
  }

  @Test
  void whatWasTrainedInMemoryPredictsFromItsDirectory() throws IOException {
    List<Flower> flowers = flowers();
    TrainedNetwork network = Experiment.on(Rows.of(flowers)).set("training.epochs", 3).train();
    Path run = folder.resolve("run");
    network.save(run);
    assertArrayEquals(
        network.classify(Rows.of(flowers)).toArray(),
        TrainedNetwork.read(run).classify(Rows.of(flowers)).toArray());
    Cli predicted = Cli.run("predict", run.toString(), IRIS_CSV.toString());
    assertEquals(0, predicted.code(), predicted::toString);
    Cli again = Cli.run("validate", run.resolve("experiment.yaml").toString());
    assertEquals(2, again.code());
    assertTrue(again.err().contains("rows that a Java program held"), again.err());
  }

  @Test
  void everyProblemIsSaidAsTheCommandLineSaysIt() {
    Experiment wrong =
        Experiment.parse("data: {source: iris}\ntraining: {epochs: -1, batch_size: none}");
    InvalidInputException problems = assertThrows(InvalidInputException.class, wrong::train);
    assertEquals(2, problems.problems().size(), problems::toString);
    assertTrue(
        problems.problems().get(0).startsWith("experiment:2:20: training.epochs must be"),
        problems::toString);
    String unknown =
        assertThrows(InvalidInputException.class, () -> wrong.set("training.epoch", 3))
            .getMessage();
    assertTrue(unknown.contains("epochs"), unknown);
    String missing =
        assertThrows(
                InvalidInputException.class,
                () ->
                    Experiment.on(Rows.of(new double[][] {{1, Double.NaN}, {2, 3}}, "a", "b"))
                        .train())
            .getMessage();
    assertTrue(missing.startsWith("rows:1:2: "), missing);
  }

  @Test
  void epochsAreToldAndKept() {
    List<Epoch> told = new ArrayList<>();
    TrainedNetwork network = Experiment.read(IRIS).set("training.epochs", 4).train(told::add);
    assertEquals(network.history(), told);
    assertEquals(4, told.size());
    assertEquals(4, told.get(3).number());
    assertEquals(network.metrics().get("val_accuracy"), told.get(3).values().get("val_accuracy"));
  }

  @Test
  void aNetworkOfDeeplearning4jGivesTheSameOutputs() throws IOException {
    TrainedNetwork network = Experiment.read(IRIS).set("training.epochs", 3).train();
    Rows rows = Rows.of(features(flowers())).named(network.features().toArray(String[]::new));
    double[][] outputs =
        network.toDl4j().output(Nd4j.create(network.prepare(rows))).toDoubleMatrix();
    double[][] predicted = network.predict(rows);
    for (int row = 0; row < outputs.length; row++) {
      assertArrayEquals(predicted[row], outputs[row], 1e-6);
    }
  }

  @Test
  void rowsToPredictHaveTheNetworksFeatures() {
    TrainedNetwork network =
        Experiment.on(Rows.of(new double[][] {{1, 2}, {3, 4}, {5, 7}}, new double[] {1, 2, 3.5}))
            .set("data.test", 0)
            .set("data.validation", 0)
            .set("training.epochs", 1)
            .train();
    assertEquals(0, network.predict(new double[0][]).length);
    for (double[] row : new double[][] {{1}, {1, 2, 3}}) {
      assertThrows(
          IllegalArgumentException.class, () -> network.predict(new double[][] {{1, 2}, row}));
    }
  }

  record Strange(double age, Object thing) {}

  @Test
  void componentsOfRecordsAreNumbersFlagsEnumsAndTexts() {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> Rows.of(List.of(new Strange(3, List.of()))))
            .getMessage();
    assertTrue(message.startsWith("thing must hold a number, a boolean, an enum or a text"));
  }

  @Test
  void manyThreadsPredictAtOnce() throws IOException {
    double[][] features = features(flowers());
    TrainedNetwork trained = Experiment.read(IRIS).set("training.epochs", 3).train();
    Path run = folder.resolve("run");
    trained.save(run);
    for (TrainedNetwork network : List.of(trained, TrainedNetwork.read(run))) {
      double[][] expected = network.predict(features);
      assertTrue(
          IntStream.range(0, 200)
              .parallel()
              .allMatch(i -> Arrays.deepEquals(expected, network.predict(features))));
    }
  }

  @Test
  void theGradientsAreChecked() {
    Experiment.read(IRIS).check();
  }
}
