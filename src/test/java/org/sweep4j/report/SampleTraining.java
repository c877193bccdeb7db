package org.sweep4j.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.sweep4j.config.Task;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.engine.TrainingResult.OnFolds;
import org.sweep4j.json.Json;

/** A training run's directory with every file a report draws from, made of seeded noise. */
final class SampleTraining {
  private static final int EPOCHS = 47;
  private static final int BEST_EPOCH = 37;
  private static final List<String> LAYERS =
      List.of("dense 1 · 60 relu", "dense 2 · 30 relu", "output · 1 sigmoid");

  private final Path directory;
  private final Random random = new Random(7);

  private SampleTraining(Path directory) {
    this.directory = directory;
  }

  /** Everything: {@code inputs} 1 or 2 add a decision figure. */
  static Path write(Path directory, int inputs, String positive) throws IOException {
    Files.createDirectories(directory);
    SampleTraining sample = new SampleTraining(directory);
    sample.history();
    sample.result();
    sample.diagnostics(inputs, positive);
    return directory;
  }

  private void history() throws IOException {
    StringBuilder csv =
        new StringBuilder("epoch,learning_rate,loss,accuracy,val_loss,val_accuracy,seconds\n");
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      double loss = 0.12 + 0.57 * Math.exp(-epoch / 14.0) + 0.012 * random.nextGaussian();
      double validation =
          0.31 + 0.37 * Math.exp(-epoch / 9.0) + 0.0004 * Math.pow(Math.max(0, epoch - 30), 2);
      validation += epoch == BEST_EPOCH ? -0.03 : 0.008 * random.nextGaussian();
      csv.append(
          "%d,%s,%s,%s,%s,%s,0.011%n"
              .formatted(
                  epoch,
                  0.1 / (1 + 0.05 * Math.max(0, epoch - 10)),
                  loss,
                  Math.min(1, 0.98 - 0.4 * Math.exp(-epoch / 10.0)),
                  validation,
                  0.84 - 0.3 * Math.exp(-epoch / 8.0) + 0.01 * random.nextGaussian()));
    }
    Files.writeString(directory.resolve("history.csv"), csv);
  }

  private void result() throws IOException {
    Map<String, Double> test = new LinkedHashMap<>();
    test.put("accuracy", 0.857142);
    test.put("roc_auc", 0.934091);
    test.put("f1", 0.85);
    test.put("loss", 0.3321);
    Map<String, OnFolds> folds = new LinkedHashMap<>();
    folds.put("val_loss", new OnFolds(0.4, 0.1, List.of(0.3, 0.5)));
    folds.put("val_accuracy", new OnFolds(0.75, 0.05, List.of(0.7, 0.8)));
    TrainingResult result =
        new TrainingResult(
            "stopped_early",
            Optional.empty(),
            Map.of("loss", 0.15, "accuracy", 0.97),
            Optional.empty(),
            Optional.of(test),
            Optional.empty(),
            EPOCHS,
            BEST_EPOCH,
            BEST_EPOCH,
            Optional.of(data()),
            "backprop",
            7,
            5521,
            0.53,
            Map.of("sweep4j", "1"),
            Optional.of(folds),
            OptionalDouble.empty(),
            Optional.empty());
    Files.writeString(directory.resolve("result.json"), TrainingResult.DOCUMENT.text(result));
  }

  /** What the rows of the samples were taken for. */
  static DataSummary data() {
    return new DataSummary(
        "table.csv",
        208,
        148,
        18,
        42,
        "kind",
        Task.CLASSIFICATION,
        Map.of("M", 111, "R", 97),
        Double.NaN,
        Double.NaN,
        List.of("size"),
        Map.of("colour", 3),
        4,
        "",
        0,
        List.of(),
        Map.of(),
        "its values are text",
        List.of());
  }

  private void diagnostics(int inputs, String positive) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("gradient_norms", gradients());
    json.put("weights", LAYERS.stream().map(this::weights).toList());
    json.put("evaluated_on", "test");
    json.put(
        "confusion",
        Map.of(
            "labels", List.of("M", positive), "counts", List.of(List.of(20, 2), List.of(4, 16))));
    json.put("roc", List.of(roc(positive)));
    if (inputs == 1) {
      json.put("decision", curve(positive));
    } else if (inputs == 2) {
      json.put("decision", surface(positive));
    }
    Files.writeString(directory.resolve("diagnostics.json"), Json.write(json));
  }

  private Map<String, Object> gradients() {
    List<Map<String, Object>> layers = new ArrayList<>();
    for (int layer = 0; layer < LAYERS.size(); layer++) {
      double scale = 0.04 * Math.pow(3, layer);
      layers.add(
          Map.of(
              "name",
              LAYERS.get(layer),
              "norms",
              IntStream.range(0, EPOCHS)
                  .mapToObj(e -> scale * Math.exp(-e / 25.0 + 0.15 * random.nextGaussian()))
                  .toList()));
    }
    return Map.of(
        "epochs", IntStream.range(0, EPOCHS).boxed().toList(), "layers", List.copyOf(layers));
  }

  private Map<String, Object> weights(String name) {
    int bins = 40;
    List<Double> edges = IntStream.rangeClosed(0, bins).mapToObj(i -> -1 + 2.0 * i / bins).toList();
    return Map.of(
        "name",
        name,
        "edges",
        edges,
        "before",
        Map.of("counts", counts(bins, 0.2), "near_zero_share", 0.005, "norm", 5.1),
        "after",
        Map.of("counts", counts(bins, 0.3), "near_zero_share", 0.031, "norm", 7.9));
  }

  private List<Integer> counts(int bins, double spread) {
    int[] counts = new int[bins];
    for (int i = 0; i < 3000; i++) {
      int bin = (int) ((spread * random.nextGaussian() + 1) / 2 * bins);
      counts[Math.max(0, Math.min(bins - 1, bin))]++;
    }
    return IntStream.of(counts).boxed().toList();
  }

  private static Map<String, Object> roc(String positive) {
    return Map.of(
        "label",
        positive,
        "auc",
        0.934,
        "false_positive_rate",
        List.of(0, 0, 0, 0.05, 0.05, 0.14, 0.14, 0.27, 0.27, 0.5, 1),
        "true_positive_rate",
        List.of(0, 0.4, 0.6, 0.6, 0.8, 0.8, 0.9, 0.9, 0.95, 1, 1));
  }

  private Map<String, Object> curve(String positive) {
    List<Integer> ages = IntStream.rangeClosed(18, 64).boxed().toList();
    return Map.of(
        "output",
        "probability of " + positive,
        "inputs",
        List.of(Map.of("name", "age", "values", ages)),
        "predictions",
        ages.stream().map(SampleTraining::probability).toList(),
        "points",
        IntStream.range(0, 27)
            .mapToObj(i -> 18 + random.nextInt(46))
            .map(age -> point(List.of(age), random.nextDouble() < probability(age), positive))
            .toList());
  }

  private static double probability(int age) {
    return 1 / (1 + Math.exp(-(age - 40) / 5.0));
  }

  private Map<String, Object> surface(String positive) {
    List<Double> axis = IntStream.rangeClosed(0, 40).mapToObj(i -> -2 + i * 0.1).toList();
    List<List<Double>> predictions =
        axis.stream().map(y -> axis.stream().map(x -> answer(x, y)).toList()).toList();
    return Map.of(
        "output",
        "probability of " + positive,
        "inputs",
        List.of(Map.of("name", "first", "values", axis), Map.of("name", "second", "values", axis)),
        "predictions",
        predictions,
        "points",
        IntStream.range(0, 120)
            .mapToObj(i -> List.of(4 * random.nextDouble() - 2, 4 * random.nextDouble() - 2))
            .map(at -> point(at, answer(at.get(0), at.get(1)) > random.nextDouble(), positive))
            .toList());
  }

  private static double answer(double x, double y) {
    return 1 / (1 + Math.exp(-4 * (y - Math.sin(1.5 * x))));
  }

  private static Map<String, Object> point(
      List<? extends Number> inputs, boolean yes, String positive) {
    return Map.of("inputs", inputs, "target", yes ? 1 : 0, "label", yes ? positive : "M");
  }
}
