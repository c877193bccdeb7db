package org.sweep4j.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Precision;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Batches;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.read.DataReader;
import org.sweep4j.dl4j.Dl4jEngine;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.Preparation;
import org.sweep4j.engine.Weights;

/** Where a function has no derivative both engines take the same one: that of PyTorch. */
class KinksTest {
  private static final double TOLERANCE = 1e-15;
  private static final List<Engine> ENGINES = List.of(new BackpropEngine(), new Dl4jEngine());

  /** Iris, whose first layer's weighted sums are 0. */
  private static final String AT_ZERO =
      """
      data: {source: iris, test: 0, validation: 0}
      model:
        layers:
          - dense: {units: 5, activation: %s, kernel_initializer: zeros}
      training: {batch_size: 10}
      """;

  private static Preparation preparation(String yaml) {
    Experiment experiment = ExperimentTree.parse(yaml, "e.yaml", Path.of(".")).experiment();
    Dataset dataset = DataReader.read(experiment.data());
    return Preparation.of(experiment, dataset, dataset.allRows(), new int[0], experiment.seed());
  }

  private static Weights gradient(Engine engine, Preparation preparation) {
    Batch first = preparation.batches().epoch(0).iterator().next();
    try (Network network = engine.create(preparation.plan().in(Precision.DOUBLE))) {
      return network.gradient(first);
    }
  }

  /** torch.relu, leaky_relu, prelu, elu: the slope for z ≤ 0. */
  @ParameterizedTest
  @CsvSource({
    "relu, 0",
    "'leaky_relu, alpha: 0.3', 0.3",
    "'prelu, alpha: 0.3', 0.3",
    "'elu, alpha: 0.3', 0.3"
  })
  void theSlopeAtZeroIsThatOfTheNegativeSide(String activation, double slope) {
    for (Engine engine : ENGINES) {
      double[] straight =
          gradient(engine, preparation(AT_ZERO.formatted("linear")))
              .layers()
              .get(0)
              .kernel()
              .values();
      double[] bent =
          gradient(engine, preparation(AT_ZERO.formatted(activation)))
              .layers()
              .get(0)
              .kernel()
              .values();
      double[] expected = new double[straight.length];
      for (int i = 0; i < expected.length; i++) {
        expected[i] = slope * straight[i];
      }
      assertArrayEquals(expected, bent, TOLERANCE, engine.name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prelu, kernel_regularizer: {l1: 0.1}",
        "leaky_relu, activity_regularizer: {l1: 0.1}",
        "relu, kernel_constraint: {max_norm: 0.01}",
      })
  void fiftyUpdatesFromAKinkAgree(String layer) {
    agree(AT_ZERO.formatted(layer));
  }

  /** On the edge of the margin, and at the target. */
  @ParameterizedTest
  @ValueSource(strings = {"hinge", "mae"})
  void aLossAtItsKinkAgrees(String loss) {
    agree(
        """
        data: {source: breast_cancer, test: 0, validation: 0}
        model:
          layers: [dense: {units: 3, activation: relu, kernel_initializer: zeros}]
          output: {loss: %s, activation: %s, kernel_initializer: zeros}
        training: {batch_size: 10}
        """
            .formatted(loss, loss.equals("hinge") ? "linear, bias: [1]" : "relu"));
  }

  /** Networks with batches of up to 150 rows, of which stock Deeplearning4j fails at some. */
  @Test
  void randomNetworksOfParametricReluAgree() {
    Random random = new Random(9);
    for (int i = 0; i < 25; i++) {
      List<String> layers = new ArrayList<>();
      for (int left = 1 + random.nextInt(3); left > 0; left--) {
        layers.add("dropout: " + (random.nextBoolean() ? 0 : 0.5));
        layers.add(
            "dense: {units: %d, activation: prelu, alpha: %s}"
                .formatted(1 + random.nextInt(9), random.nextDouble() - 0.3));
      }
      List<String> optimizers = List.of("sgd", "adam", "rmsprop", "adagrad", "nadam");
      agree(
          "data: {source: iris, test: 0, validation: 0}\nmodel: {layers: [{"
              + String.join("}, {", layers)
              + "}]}\nseed: "
              + i
              + "\ntraining: {batch_size: "
              + (1 + random.nextInt(150))
              + ", optimizer: {name: "
              + optimizers.get(random.nextInt(optimizers.size()))
              + "}}\n");
    }
  }

  private static void agree(String yaml) {
    Preparation preparation = preparation(yaml);
    Batches batches = preparation.batches();
    CheckReport report =
        EngineCheck.run(
            ENGINES.get(0),
            ENGINES.get(1),
            ZipFormat.RIGHT,
            preparation.plan().in(Precision.DOUBLE),
            batches::epoch,
            preparation.experiment().training().schedule(),
            10);
    for (CheckTable table : report.tables()) {
      assertEquals(List.of(), table.failures(), table.title() + "\n" + yaml);
    }
  }
}
