package org.sweep4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.sweep4j.dl4j.Dl4jRuntime;

class NetworksTest {
  @TempDir private Path folder;

  @BeforeAll
  static void prepare() {
    Dl4jRuntime.prepare();
  }

  /** Images of a bar: upright ones are class 0, level ones class 1, with noise. */
  private static DataSet bars() {
    Nd4j.getRandom().setSeed(7);
    INDArray images = Nd4j.rand(60, 1, 8, 8).muli(0.3);
    INDArray labels = Nd4j.zeros(60, 2);
    for (int i = 0; i < 60; i++) {
      labels.putScalar(i, i % 2, 1);
      for (int at = 1; at < 7; at++) {
        int place = 2 + i / 2 % 4;
        images.putScalar(new int[] {i, 0, i % 2 == 0 ? at : place, i % 2 == 0 ? place : at}, 1);
      }
    }
    return new DataSet(images, labels);
  }

  private static MultiLayerConfiguration convolutional(Parameters parameters) {
    return new NeuralNetConfiguration.Builder()
        .updater(new Adam(parameters.getDouble("learning_rate")))
        .list()
        .layer(
            new ConvolutionLayer.Builder(3, 3)
                .nOut(parameters.getInt("filters"))
                .activation(Activation.RELU)
                .dropOut(0.9)
                .build())
        .layer(
            new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(2)
                .activation(Activation.SOFTMAX)
                .build())
        .setInputType(InputType.convolutional(8, 8, 1))
        .build();
  }

  private static Sweep convolutions(DataSet data) {
    return Sweep.of(
            Networks.on(data, 9, NetworksTest::convolutional)
                .batchSize(parameters -> parameters.getInt("batch_size")))
        .maximize("val_accuracy")
        .parameter("filters", Values.choice(1, 4))
        .parameter("batch_size", Values.choice(8, 16))
        .parameter("learning_rate", Values.logUniform(1e-4, 0.05));
  }

  @Test
  void noEpochsAreRefused() {
    DataSet rows = new DataSet(Nd4j.rand(6, 2), Nd4j.rand(6, 1));
    Networks none = Networks.on(rows, 0, p -> new NeuralNetConfiguration.Builder().list().build());
    assertThrows(IllegalArgumentException.class, () -> Sweep.of(none));
  }

  @Test
  void convolutionsAreSweptWithFoldsTheSameForAnyNumberOfWorkers() {
    Path run = folder.resolve("run");
    SweepResult result = convolutions(bars()).random(6).folds(3).into(run).run();
    TrialResult best = result.best().orElseThrow();
    assertTrue(best.score().orElseThrow() > 0.9, best::toString);
    assertEquals(3, best.foldScores().size());
    assertEquals(9, best.epochs());
    assertTrue(Files.exists(run.resolve("report.html")));
    assertEquals(
        result.trials(), convolutions(bars()).random(6).folds(3).workers(3).run().trials());
  }

  /** The promoted ones were put aside while the same thread trained others. */
  @Test
  void hyperbandContinuesNetworksWhereTheyWere() {
    SweepResult result = convolutions(bars()).hyperband().minimize("val_loss").run();
    assertTrue(result.trials().stream().anyMatch(trial -> trial.epochs() < 9));
    for (TrialResult whole :
        result.trials().stream().filter(trial -> trial.epochs() == 9).toList()) {
      Sweep alone = convolutions(bars()).grid().minimize("val_loss");
      for (var parameter : whole.parameters().asMap().entrySet()) {
        alone = alone.parameter(parameter.getKey(), Values.constant(parameter.getValue()));
      }
      assertEquals(whole.score(), alone.run().best().orElseThrow().score());
    }
  }

  @Test
  void graphsAreSwept() {
    DataSet data = bars();
    data.setFeatures(data.getFeatures().reshape(60, 64));
    Networks networks =
        Networks.graphsOn(
            data,
            20,
            parameters -> {
              ComputationGraphConfiguration.GraphBuilder graph =
                  new NeuralNetConfiguration.Builder()
                      .updater(new Adam(0.02))
                      .graphBuilder()
                      .addInputs("in")
                      .addLayer(
                          "hidden",
                          new DenseLayer.Builder()
                              .nIn(64)
                              .nOut(parameters.getInt("units"))
                              .activation(Activation.TANH)
                              .build(),
                          "in")
                      .addLayer(
                          "out",
                          new OutputLayer.Builder(LossFunction.MCXENT)
                              .nIn(parameters.getInt("units"))
                              .nOut(2)
                              .activation(Activation.SOFTMAX)
                              .build(),
                          "hidden");
              return graph.setOutputs("out").build();
            });
    Sweep sweep =
        Sweep.of(networks).grid().minimize("val_loss").parameter("units", Values.choice(1, 16));
    SweepResult result = sweep.run();
    assertEquals(16, result.best().orElseThrow().parameters().getInt("units"));
    assertEquals(result.trials(), sweep.run().trials());
    assertEquals(
        networks.train(result.best().orElseThrow().parameters(), 5).params(),
        networks.train(result.best().orElseThrow().parameters(), 5).params());
  }

  @Test
  void anUnknownScoreIsNamed() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> convolutions(bars()).grid().maximize("accuracy").run())
            .getMessage();
    assertTrue(message.contains("val_accuracy"), message);
  }
}
