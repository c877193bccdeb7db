package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep4j.json.Json;

/** Targets of a regression are standardised while it is trained, and nowhere else. */
class TargetScalingTest {
  private static final int ROWS = 400;

  @TempDir Path folder;
  private final double[][] features = new double[ROWS][3];
  private final double[] prices = new double[ROWS];

  /** Prices of 100,000 to 1,000,000 that follow from area, rooms and age, and from chance. */
  @BeforeEach
  void houses() throws IOException {
    Random random = new Random(4);
    StringBuilder table = new StringBuilder("area,rooms,age,price\n");
    for (int i = 0; i < ROWS; i++) {
      features[i] =
          new double[] {50 + 150 * random.nextDouble(), 1 + random.nextInt(7), random.nextInt(90)};
      double chance = 40000 * random.nextGaussian();
      prices[i] =
          Math.rint(
              150000
                  + 3500 * features[i][0]
                  + 9000 * features[i][1]
                  - 1500 * features[i][2]
                  + chance);
      table.append(
          String.format(
              Locale.ROOT,
              "%s,%s,%s,%s%n",
              features[i][0],
              features[i][1],
              features[i][2],
              prices[i]));
    }
    Files.writeString(folder.resolve("houses.csv"), table);
    experiment("model: {layers: []}");
  }

  private void experiment(String model) throws IOException {
    Files.writeString(
        folder.resolve("houses.yaml"),
        """
        data: {source: houses.csv, shuffle: false, test: 0.25, validation: 0}
        %s
        training: {epochs: 100, metrics: [mse, rmse, r2]}
        """
            .formatted(model));
  }

  private Map<?, ?> trained(String run, String... settings) throws IOException {
    List<Object> words =
        new ArrayList<>(
            List.of("train", folder.resolve("houses.yaml"), "--out", folder.resolve(run)));
    Stream.of(settings).forEach(setting -> words.addAll(List.of("--set", setting)));
    Cli cli = Cli.run(words.toArray());
    assertEquals(0, cli.code(), cli.err());
    return json(run, "result.json");
  }

  private Map<?, ?> json(String run, String file) throws IOException {
    return (Map<?, ?>) Json.read(Files.readString(folder.resolve(run).resolve(file)));
  }

  private static double of(Map<?, ?> result, String rows, String metric) {
    return (double) ((Map<?, ?>) result.get(rows)).get(metric);
  }

  /** R² on the last quarter of least squares with a small ridge, solved in closed form. */
  private double ridge() {
    int training = ROWS * 3 / 4;
    double[][] system = new double[4][5];
    for (int row = 0; row < training; row++) {
      double[] x = {1, features[row][0], features[row][1], features[row][2]};
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          system[i][j] += x[i] * x[j];
        }
        system[i][4] += x[i] * prices[row];
      }
    }
    for (int i = 1; i < 4; i++) {
      system[i][i] += 1e-3;
    }
    for (int i = 0; i < 4; i++) {
      for (int k = 0; k < 4; k++) {
        double factor = k == i ? 0 : system[k][i] / system[i][i];
        for (int j = 0; j < 5; j++) {
          system[k][j] -= factor * system[i][j];
        }
      }
    }
    double mean = Arrays.stream(prices).skip(training).average().orElseThrow();
    double errors = 0;
    double spread = 0;
    for (int row = training; row < ROWS; row++) {
      double predicted = system[0][4] / system[0][0];
      for (int i = 0; i < 3; i++) {
        predicted += features[row][i] * system[i + 1][4] / system[i + 1][i + 1];
      }
      errors += (predicted - prices[row]) * (predicted - prices[row]);
      spread += (prices[row] - mean) * (prices[row] - mean);
    }
    return 1 - errors / spread;
  }

  @ParameterizedTest
  @CsvSource({
    "backprop, 'model: {layers: []}'",
    "dl4j, 'model: {layers: []}'",
    "backprop, 'model: {hidden: {layers: 1, units: 16, activation: relu}}'"
  })
  void plainGradientDescentAtItsUsualRateLearnsPricesAsRidgeRegressionDoes(
      String engine, String model) throws IOException {
    experiment(model);
    Map<?, ?> result = trained("run", "engine=" + engine);
    assertTrue(ridge() > 0.9);
    assertEquals(ridge(), of(result, "test", "r2"), 0.02);
    assertTrue(of(result, "test", "rmse") > 30000, "in the target's unit");
    assertEquals(
        of(result, "test", "mse"), of(result, "test", "loss"), 1e-6 * of(result, "test", "mse"));
  }

  @Test
  void withoutItTheSameTrainingDiverges() throws IOException {
    experiment("model: {hidden: {layers: 1, units: 16, activation: relu}}");
    Path run = folder.resolve("none");
    Cli cli =
        Cli.run(
            "train",
            folder.resolve("houses.yaml"),
            "--out",
            run,
            "--set",
            "data.target_scaling=none");
    assertEquals(1, cli.code());
  }

  /**
   * Trained on targets that were standardised by hand, the network is the same but for its unit.
   */
  @Test
  void standardisingIsWhatItWouldBeByHand() throws IOException {
    double mean = Arrays.stream(prices).average().orElseThrow();
    double deviation =
        Math.sqrt(Arrays.stream(prices).map(y -> (y - mean) * (y - mean)).sum() / ROWS);
    StringBuilder table = new StringBuilder("area,rooms,age,price\n");
    for (int i = 0; i < ROWS; i++) {
      double z = (prices[i] - mean) / deviation;
      table.append("%s,%s,%s,%s\n".formatted(features[i][0], features[i][1], features[i][2], z));
    }
    Files.writeString(folder.resolve("by-hand.csv"), table);
    String[] common = {
      "precision=double",
      "data.test=0",
      "data.validation=0",
      "epochs=3",
      "model.output.kernel_regularizer={l2: 0.01}"
    };
    Map<?, ?> ours = trained("ours", common);
    Map<?, ?> byHand =
        trained(
            "by-hand",
            Stream.concat(
                    Stream.of(common),
                    Stream.of("data.source=by-hand.csv", "data.target_scaling=none"))
                .toArray(String[]::new));
    double[] w = output("by-hand");
    double[] expected = {
      deviation * w[0], deviation * w[1], deviation * w[2], deviation * w[3] + mean
    };
    assertArrayEquals(expected, output("ours"), 1e-6);
    assertEquals(
        deviation * deviation * of(byHand, "train", "loss"), of(ours, "train", "loss"), 1e-3);
    assertEquals(of(byHand, "train", "r2"), of(ours, "train", "r2"), 1e-12);
  }

  /** Kernel and bias of a network without hidden layers. */
  private double[] output(String run) throws IOException {
    Map<?, ?> layer = (Map<?, ?>) ((List<?>) json(run, "weights.json").get("layers")).get(0);
    Stream<Object> kernel =
        ((List<?>) layer.get("kernel")).stream().map(row -> ((List<?>) row).get(0));
    return Stream.concat(kernel, ((List<?>) layer.get("bias")).stream())
        .mapToDouble(weight -> (double) weight)
        .toArray();
  }

  @Test
  void whatIsDeliveredPredictsInTheTargetsUnit() throws IOException {
    Map<?, ?> result = trained("run");
    double rmse = of(result, "test", "rmse");
    Cli evaluated =
        Cli.run("--json", "evaluate", folder.resolve("run"), folder.resolve("houses.csv"));
    assertEquals(rmse, (double) ((Map<?, ?>) Json.read(evaluated.out())).get("rmse"), 0.2 * rmse);
    Cli predicted = Cli.run("predict", folder.resolve("run"), folder.resolve("houses.csv"));
    double first = Double.parseDouble(predicted.out().lines().toList().get(1));
    assertEquals(prices[0], first, 4 * rmse);
    var model = ModelSerializer.restoreMultiLayerNetwork(folder.resolve("run/model.zip").toFile());
    double bias = output("run")[3];
    double ofZeros = model.output(Nd4j.zeros(1, 3)).getDouble(0);
    model.close();
    assertEquals(bias, ofZeros, 1e-5 * Math.abs(bias), "the bias is in the target's unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rmse", "loss"})
  void aSweepsScoresAreInTheTargetsUnit(String metric) throws IOException {
    Path sweep =
        Files.writeString(
            folder.resolve("sweep.yaml"),
            """
            experiment: houses.yaml
            method: grid
            folds: 2
            metric: {name: val_%s, goal: minimize}
            parameters: {learning_rate: {values: [0.01]}}
            """
                .formatted(metric));
    assertEquals(0, Cli.run("sweep", sweep, "--out", folder.resolve("s")).code());
    Map<?, ?> best = (Map<?, ?>) json("s", "result.json").get("best");
    double score = (double) best.get("score");
    assertEquals(41000, metric.equals("rmse") ? score : Math.sqrt(score), 6000);
  }

  @Test
  void itIsRefusedWhereTheOutputCannotTakeItIn() {
    for (String model :
        List.of(
            "model.output={activation: sigmoid}",
            "model.output={use_bias: false}",
            "model.output={bias: [0]}")) {
      Cli cli =
          Cli.run(
              "train",
              folder.resolve("houses.yaml"),
              "--set",
              model,
              "--set",
              "data.target_scaling=standardize",
              "--out",
              folder.resolve("no"));
      assertEquals(2, cli.code(), cli.err());
      assertTrue(cli.err().contains("data.target_scaling: standardize needs"), cli.err());
    }
    Cli classes =
        Cli.run(
            "train",
            Cli.config("iris.yaml"),
            "--set",
            "data.target_scaling=standardize",
            "--out",
            folder.resolve("no"));
    assertTrue(classes.err().contains("needs a regression"), classes.err());
    assertFalse(Files.exists(folder.resolve("no/result.json")));
  }

  @Test
  void theWrittenExperimentTrainsTheSameAgain() throws IOException {
    Map<?, ?> first = trained("first");
    Cli again =
        Cli.run("train", folder.resolve("first/experiment.yaml"), "--out", folder.resolve("again"));
    assertEquals(0, again.code(), again.err());
    assertEquals(first.get("test"), json("again", "result.json").get("test"));
    assertTrue(
        Files.readString(folder.resolve("first/experiment.yaml"))
            .contains("target_scaling: standardize"));
  }
}
