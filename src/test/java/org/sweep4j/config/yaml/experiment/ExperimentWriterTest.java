package org.sweep4j.config.yaml.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.Activation;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Initializer;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/** What is written reads back as the same experiment. */
class ExperimentWriterTest {
  private static final int EXPERIMENTS = 300;
  private static final List<String> DATA =
      List.of(
          "{source: iris}",
          "{source: points.csv, target: 'a b', task: classification}",
          "{source: {images: i-idx3.gz, labels: l-idx1.gz}, augment: {rotate: 5, shift: 0.1}}",
          "{source: wine, features: ['x: y', 'yes', '1', 'ü', ''''], test: second.csv}",
          "{source: wine, exclude: [id], categorical: [c], missing: drop_rows, scale: minmax}",
          "{source: sonar, shuffle: false, test: 0, validation: 0.1, augment: {mixup: 1e-3}}");
  private static final List<String> TRAININGS =
      List.of(
          "{}",
          "{optimizer: {name: nag, learning_rate: 1e-10}, epochs: 3}",
          "{optimizer: {name: rmsprop, rho: 0.5}, batch_size: all, metrics: [f1, roc_auc]}",
          "{optimizer: {name: adadelta, weight_decay: 0.1}, schedule: {decay: cosine, hold: 3}}",
          "{optimizer: nadam, schedule: {decay: power, hold: 2, epsilon: 0.6}}",
          "{optimizer: adamax, schedule: {decay: inverse, epsilon: 0.05}, shuffle: false}",
          "{optimizer: amsgrad, schedule: step}",
          "{optimizer: {name: nag, momentum_schedule: {decay: step, hold: 2}}, schedule: step}",
          "{optimizer: adagrad, schedule: exponential, early_stopping: {monitor: val_acc}}",
          "{optimizer: {name: adam, beta_1: 0.8}, early_stopping: {patience: 3, min_delta: 0.1}}");

  static Stream<String> experiments() {
    RandomStream random = new Seed(7).stream("experiments");
    return IntStream.range(0, EXPERIMENTS).mapToObj(i -> experiment(random));
  }

  private static String experiment(RandomStream random) {
    return "seed: "
        + random.nextLong()
        + "\ndata: "
        + pick(DATA, random)
        + "\nmodel: {"
        + hidden(random)
        + ", output: {activation: sigmoid, "
        + settings(random, 0)
        + "}, kernel_initializer: "
        + pick(Arrays.stream(Initializer.values()).map(ConfigWord::spelling).toList(), random)
        + "}\ntraining: "
        + pick(TRAININGS, random)
        + "\n";
  }

  private static String hidden(RandomStream random) {
    if (random.nextInt(2) == 0) {
      return "hidden: {layers: 2, dropout: 0.25, " + dense(random) + "}";
    }
    List<String> layers = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      layers.add(
          random.nextInt(3) == 0
              ? "dropout: " + random.nextDouble()
              : "dense: {" + dense(random) + "}");
    }
    return "layers: " + layers;
  }

  private static String dense(RandomStream random) {
    int units = 1 + random.nextInt(3);
    List<String> trainable =
        Arrays.stream(Activation.values())
            .map(ConfigWord::spelling)
            .filter(word -> !word.equals(Activation.BINARY_STEP.spelling()))
            .toList();
    Activation activation =
        ConfigWord.find(Activation.class, pick(trainable, random)).orElseThrow();
    String alpha = activation.hasAlpha() ? ", alpha: " + random.nextDouble() : "";
    return "units: "
        + units
        + ", activation: "
        + activation.spelling()
        + alpha
        + ", "
        + settings(random, units);
  }

  private static String settings(RandomStream random, int units) {
    List<String> settings = new ArrayList<>();
    settings.add("kernel_regularizer: {l2: " + random.nextDouble() + ", convention: dataset}");
    if (random.nextInt(2) == 0) {
      settings.add("activity_regularizer: {l1: 0.001}, kernel_constraint: {max_norm: 3}");
    }
    if (random.nextInt(2) == 0) {
      settings.add("kernel_initializer: he");
    } else if (units > 0) {
      settings.add("kernel: " + List.of(numbers(random, units), numbers(random, units)));
    }
    if (random.nextInt(2) == 0) {
      settings.add("use_bias: false");
    } else if (units > 0) {
      settings.add("bias: " + numbers(random, units));
    }
    return String.join(", ", settings);
  }

  private static List<Double> numbers(RandomStream random, int count) {
    return Stream.generate(random::nextGaussian).limit(count).toList();
  }

  private static String pick(List<String> from, RandomStream random) {
    return from.get(random.nextInt(from.size()));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void writtenExperimentReadsBackEqual(String text) {
    Experiment experiment = read(text);
    assertEquals(experiment, read(ExperimentKeys.write(experiment)));
  }

  @Test
  void everyDefaultIsWrittenOut() {
    assertEquals(
        """
        name: f
        seed: 0
        engine: auto
        precision: float
        data:
          source: iris
          decimal: "."
          percent: []
          dates: []
          encoding: UTF-8
          exclude: []
          missing: error
          scale: standardize
          shuffle: true
          test: 0.2
          validation: 0.2
          augment:
            gaussian_noise: 0.0
            mixup: 0.0
            shift: 0.0
            rotate: 0.0
            zoom: 0.0
            horizontal_flip: false
        model:
          layers:
            - dense:
                units: 4
                activation: linear
                use_bias: true
                kernel_regularizer:
                  l1: 0.0
                  l2: 0.0
                  convention: keras
                bias_regularizer:
                  l1: 0.0
                  l2: 0.0
                  convention: keras
                activity_regularizer:
                  l1: 0.0
                  l2: 0.0
                  convention: keras
            - dropout: 0.5
          output:
            use_bias: true
            kernel_regularizer:
              l1: 0.0
              l2: 0.0
              convention: keras
            bias_regularizer:
              l1: 0.0
              l2: 0.0
              convention: keras
            activity_regularizer:
              l1: 0.0
              l2: 0.0
              convention: keras
          kernel_initializer: glorot_uniform
        training:
          epochs: 100
          batch_size: 32
          optimizer:
            name: sgd
            learning_rate: 0.01
            momentum: 0.0
            nesterov: false
            weight_decay: 0.0
          schedule:
            decay: constant
          early_stopping: false
          shuffle: true
        """,
        ExperimentKeys.write(
            read("data: {source: iris}\nmodel: {layers: [dense: {units: 4}, dropout: 0.5]}")));
  }

  private static Experiment read(String text) {
    return ExperimentTree.parse(text, "f.yaml", Path.of(".")).experiment(ReadOption.WITHOUT_FILES);
  }
}
