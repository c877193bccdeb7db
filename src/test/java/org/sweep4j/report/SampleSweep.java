package org.sweep4j.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Objective;
import org.sweep4j.json.Json;
import org.sweep4j.search.method.SweepDocument;
import org.sweep4j.search.method.SweepDocument.RoundEffect;
import org.sweep4j.search.run.Ending;

/** A sweep's directory with trials of every kind, made of seeded noise. */
final class SampleSweep {
  private static final int EPOCHS = 30;

  private final Random random = new Random(11);

  private SampleSweep() {}

  /** A random sweep of five parameters. */
  static Path random(Path directory, int trials) throws IOException {
    Files.createDirectories(directory);
    sweepFile(
        directory,
        "random",
        """
          learning_rate: {distribution: log_uniform_values, min: 0.001, max: 0.5}
          momentum: {min: 0.5, max: 0.95}
          hidden_size: {values: [32, 64, 128]}
          activation: {values: [relu, swish, tanh]}
          dropout: {min: 0.0, max: 0.5}
        """);
    SampleSweep sample = new SampleSweep();
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < trials; number++) {
      lines.add(sample.trial(number, sample.drawn()));
    }
    Files.write(directory.resolve("trials.jsonl"), lines);
    return directory;
  }

  /** A grid of two parameters. */
  static Path grid(Path directory) throws IOException {
    Files.createDirectories(directory);
    sweepFile(
        directory,
        "grid",
        """
          learning_rate: {values: [0.001, 0.01, 0.1, 0.5]}
          momentum: {values: [0.5, 0.7, 0.9]}
        """);
    SampleSweep sample = new SampleSweep();
    List<String> lines = new ArrayList<>();
    for (double rate : new double[] {0.001, 0.01, 0.1, 0.5}) {
      for (double momentum : new double[] {0.5, 0.7, 0.9}) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("learning_rate", rate);
        parameters.put("momentum", momentum);
        lines.add(sample.trial(lines.size(), parameters));
      }
    }
    Files.write(directory.resolve("trials.jsonl"), lines);
    return directory;
  }

  /** A grid of activations, each with several seeds. */
  static Path seeded(Path directory, String... activations) throws IOException {
    Files.createDirectories(directory);
    sweepFile(
        directory,
        "grid",
        """
          activation: {values: [%s]}
          seed: {values: [0, 1, 2, 3, 4]}
        """
            .formatted(String.join(", ", activations)));
    SampleSweep sample = new SampleSweep();
    List<String> lines = new ArrayList<>();
    for (String activation : activations) {
      for (int seed = 0; seed < 5; seed++) {
        double[] history = sample.history(0.8 + 0.01 * seed, 0.1);
        Map<String, Object> parameters = Map.of("activation", activation, "seed", seed);
        Map<String, Object> line =
            sample.line(lines.size(), "complete", parameters, history[EPOCHS - 1], history);
        line.put("seed", seed);
        lines.add(Json.write(line));
      }
    }
    Files.write(directory.resolve("trials.jsonl"), lines);
    return directory;
  }

  /** Two brackets of Hyperband for 9 epochs, the last trials still to come. */
  static Path hyperband(Path directory) throws IOException {
    random(directory, 13);
    sweepFile(
        directory,
        "hyperband",
        """
          learning_rate: {distribution: log_uniform_values, min: 0.001, max: 0.5}
        max_epochs: 9
        eta: 3
        """);
    return directory;
  }

  /** Adds one more trial, the best of all. */
  static void append(Path directory, int number, double score) throws IOException {
    SampleSweep sample = new SampleSweep();
    Map<String, Object> trial =
        sample.line(number, "complete", sample.drawn(), score, new double[0]);
    Files.writeString(
        directory.resolve("trials.jsonl"),
        Json.write(trial) + "\n",
        java.nio.file.StandardOpenOption.APPEND);
  }

  /** The end of a sweep, with all a result may say. */
  static void result(Path directory) throws IOException {
    Map<String, Double> importance = new LinkedHashMap<>();
    importance.put("learning_rate", 0.61);
    importance.put("momentum", 0.17);
    importance.put("dropout", 0.12);
    importance.put("activation", 0.07);
    importance.put("hidden_size", 0.03);
    SweepDocument result =
        new SweepDocument(
            Ending.EXHAUSTED,
            "random",
            new Objective("val_accuracy", Goal.MAXIMIZE, OptionalDouble.of(0.95)),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(SampleTraining.data()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(importance),
            Optional.empty(),
            Optional.of(effects()),
            Optional.empty());
    Files.writeString(directory.resolve("result.json"), SweepDocument.DOCUMENT.text(result));
  }

  private static List<RoundEffect> effects() {
    return List.of(
        effect(1, "learning_rate", 0.12, true),
        effect(1, "momentum", 0.04, false),
        effect(1, "dropout", 0.02, false),
        effect(2, "momentum", 0.03, false),
        effect(2, "dropout", 0.01, false));
  }

  private static RoundEffect effect(int round, String parameter, double size, boolean adopted) {
    return new RoundEffect(
        round,
        parameter,
        size,
        adopted,
        List.of(
            new RoundEffect.Value(0.01, OptionalDouble.of(0.8), OptionalDouble.empty()),
            new RoundEffect.Value(0.1, OptionalDouble.of(0.8 + size), OptionalDouble.of(0.02))));
  }

  private static void sweepFile(Path directory, String method, String parameters)
      throws IOException {
    Files.writeString(
        directory.resolve("sweep.yaml"),
        "method: "
            + method
            + "\nmetric: {name: val_accuracy, goal: maximize, target: 0.95}\n"
            + "folds: 3\nparameters:\n"
            + parameters);
  }

  private Map<String, Object> drawn() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("activation", List.of("relu", "swish", "tanh").get(random.nextInt(3)));
    parameters.put("dropout", 0.5 * random.nextDouble());
    parameters.put("hidden_size", 32 << random.nextInt(3));
    parameters.put(
        "learning_rate", Math.exp(Math.log(0.001) + random.nextDouble() * Math.log(500)));
    parameters.put("momentum", 0.5 + 0.45 * random.nextDouble());
    return parameters;
  }

  private String trial(int number, Map<String, Object> parameters) {
    double rate = (double) parameters.get("learning_rate");
    if (rate > 0.45 && number % 3 == 0) {
      Map<String, Object> trial =
          line(number, "diverged", parameters, Double.NaN, new double[] {0.5, 0.4});
      trial.put("error", "the loss became infinite in epoch 2; try a smaller learning_rate");
      return Json.write(trial);
    }
    if (number % 37 == 21) {
      Map<String, Object> trial = line(number, "failed", parameters, Double.NaN, new double[0]);
      trial.put("error", "OutOfMemoryError: Java heap space in layer <script>alert(1)</script>");
      return Json.write(trial);
    }
    double quality = 0.9 - 0.035 * Math.pow(Math.log10(rate) + 1.2, 2);
    quality -= 0.3 * Math.pow((double) parameters.get("momentum") - 0.82, 2);
    double[] history = history(quality, rate);
    boolean stopped = quality < 0.84 && number % 2 == 0;
    if (stopped) {
      history = Arrays.copyOf(history, 9);
    }
    return Json.write(
        line(
            number,
            stopped ? "stopped" : "complete",
            parameters,
            history[history.length - 1],
            history));
  }

  private double[] history(double quality, double rate) {
    double speed = 2 + 3 / Math.sqrt(rate * 20);
    return IntStream.range(0, EPOCHS)
        .mapToDouble(
            e -> quality - 0.38 * Math.exp(-(e + 1) / speed) + 0.006 * random.nextGaussian())
        .toArray();
  }

  private Map<String, Object> line(
      int number, String state, Map<String, Object> parameters, double score, double[] history) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("number", number);
    line.put("state", state);
    line.put("parameters", parameters);
    line.put("score", score);
    double[] folds =
        Double.isNaN(score)
            ? new double[0]
            : new double[] {score - 0.02 * random.nextDouble(), score, score + 0.02};
    line.put("std", Double.isNaN(score) ? null : 0.012 + 0.01 * random.nextDouble());
    line.put("folds", folds);
    line.put("metrics", Map.of("val_accuracy", score));
    line.put("history", history);
    line.put("epochs", history.length);
    line.put("seed", 7);
    line.put("seconds", 0.05 + 0.1 * random.nextDouble());
    line.put("error", null);
    return line;
  }
}
