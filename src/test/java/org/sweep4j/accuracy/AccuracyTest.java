package org.sweep4j.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.config.Metric;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.read.DataReader;
import org.sweep4j.data.split.Fold;
import org.sweep4j.data.split.Folds;
import org.sweep4j.engine.Preparation;
import org.sweep4j.engine.Tracking;
import org.sweep4j.engine.Training;
import org.sweep4j.random.Seed;

/**
 * The same networks are as good in Sweep4j as in PyTorch: the mean accuracy over seeds lies within
 * one standard deviation of PyTorch's. The table goes to {@code target/accuracy.md}.
 */
class AccuracyTest {
  private static final List<String> TABLE = new ArrayList<>();

  @ParameterizedTest
  @MethodSource("org.sweep4j.accuracy.PeerResult#all")
  void meanAccuracyLiesWithinTheSpreadOfPyTorch(PeerResult peer) {
    Dataset dataset = DataReader.read(peer.experiment().data());
    double[] scores =
        IntStream.range(0, peer.seeds())
            .mapToDouble(seed -> crossValidated(peer, dataset, new Seed(seed)))
            .toArray();
    double mean = DoubleStream.of(scores).average().orElseThrow();
    TABLE.add(row(peer, mean, deviation(scores, mean)));
    assertEquals(peer.mean(), mean, peer.spread());
  }

  @AfterAll
  static void writeTable() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("| data set | PyTorch | Sweep4j |");
    lines.add("|---|---|---|");
    lines.addAll(TABLE);
    Files.write(Path.of("target", "accuracy.md"), lines);
  }

  private static double crossValidated(PeerResult peer, Dataset dataset, Seed seed) {
    return Folds.of(dataset, dataset.allRows(), peer.folds(), true, seed).stream()
        .mapToDouble(fold -> accuracy(peer, dataset, fold, seed))
        .average()
        .orElseThrow();
  }

  private static double accuracy(PeerResult peer, Dataset dataset, Fold fold, Seed seed) {
    Preparation preparation =
        Preparation.of(peer.experiment(), dataset, fold.training(), fold.heldOut(), seed);
    int epochs = peer.experiment().training().epochs();
    Tracking atTheEnd = new Tracking(false, false, epochs);
    try (Training training = Training.start(preparation, new BackpropEngine(), atTheEnd)) {
      boolean goesOn;
      do {
        goesOn = training.advance();
      } while (goesOn);
      return training
          .evaluate(preparation.validation().orElseThrow())
          .metrics()
          .get(Metric.ACCURACY);
    }
  }

  private static double deviation(double[] scores, double mean) {
    double squares = DoubleStream.of(scores).map(score -> (score - mean) * (score - mean)).sum();
    return Math.sqrt(squares / (scores.length - 1));
  }

  private static String row(PeerResult peer, double mean, double deviation) {
    return String.format(
        Locale.ROOT,
        "| %s | %.4f ± %.4f | %.4f ± %.4f |",
        peer.name(),
        peer.mean(),
        peer.spread(),
        mean,
        deviation);
  }
}
