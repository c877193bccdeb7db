package org.sweep4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.transferlearning.TransferLearning;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.sweep4j.dl4j.Dl4jRuntime;

class GradientCheckTest {

  @BeforeAll
  static void prepare() {
    Dl4jRuntime.prepare();
  }

  static Stream<MultiLayerConfiguration> networks() {
    return Stream.of(
        list().layer(dense(Activation.TANH)).layer(output()).build(),
        list()
            .layer(new DenseLayer.Builder().nIn(4).nOut(6).activation(Activation.RELU).build())
            .layer(new BatchNormalization.Builder().nOut(6).build())
            .layer(new DenseLayer.Builder().nIn(6).nOut(5).dropOut(0.5).l1(0.01).l2(0.1).build())
            .layer(output())
            .build(),
        list()
            .layer(
                new DenseLayer.Builder()
                    .nIn(4)
                    .nOut(5)
                    .activation(Activation.ELU)
                    .weightDecay(0.1)
                    .weightDecayBias(0.2)
                    .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                    .gradientNormalizationThreshold(1e-3)
                    .build())
            .layer(output())
            .build());
  }

  private static ListBuilder list() {
    return new NeuralNetConfiguration.Builder().seed(5).updater(new Adam(0.1)).list();
  }

  private static DenseLayer dense(Activation activation) {
    return new DenseLayer.Builder().nIn(4).nOut(5).activation(activation).build();
  }

  private static OutputLayer output() {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nIn(5)
        .nOut(3)
        .activation(Activation.SOFTMAX)
        .build();
  }

  /** Twelve rows of four features, of three classes in turn. */
  private static DataSet rows() {
    INDArray features = Nd4j.rand(DataType.FLOAT, 12, 4).subi(0.5).muli(3);
    INDArray labels = Nd4j.zeros(DataType.FLOAT, 12, 3);
    for (int row = 0; row < 12; row++) {
      labels.putScalar(row, row % 3, 1);
    }
    return new DataSet(features, labels);
  }

  private static MultiLayerNetwork network(MultiLayerConfiguration configuration) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    return network;
  }

  @ParameterizedTest
  @MethodSource("networks")
  void rightGradientsPass(MultiLayerConfiguration configuration) {
    GradientCheck.of(network(configuration), rows()).assertPasses();
  }

  @Test
  void theNetworkIsLeftAsItWas() {
    MultiLayerNetwork network =
        network(list().layer(dense(Activation.TANH)).layer(output()).build());
    INDArray before = network.params().dup();
    GradientCheck.of(network, rows()).assertPasses();
    assertEquals(before, network.params());
    assertEquals(DataType.FLOAT, network.params().dataType());
    assertEquals(new Adam(0.1), ((DenseLayer) network.getLayer(0).conf().getLayer()).getIUpdater());
  }

  @Test
  void aLineForEachLearnedArray() {
    MultiLayerNetwork network = network(networks().toList().get(1));
    List<String> lines = GradientCheck.of(network, rows()).sampling(10).lines();
    assertEquals(
        List.of("0_W", "0_b", "1_gamma", "1_beta", "2_W", "2_b", "3_W", "3_b"),
        lines.stream().map(line -> line.substring(0, line.indexOf(' '))).toList());
    assertTrue(lines.get(0).startsWith("0_W [4, 6]: ok, difference "), lines.get(0));
  }

  /** tanh with a derivative that is a little too large. */
  public static final class WrongTanh extends ActivationTanH {
    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
      Pair<INDArray, INDArray> right = super.backprop(in, epsilon);
      right.getFirst().muli(1 + 1e-5);
      return right;
    }
  }

  @Test
  void aWrongDerivativeIsNamedWithItsArrayAndItsWorstNumber() {
    DenseLayer wrong = new DenseLayer.Builder().nIn(4).nOut(5).activation(new WrongTanh()).build();
    MultiLayerNetwork network = network(list().layer(wrong).layer(output()).build());
    GradientCheck check = GradientCheck.of(network, rows());
    String message = assertThrows(AssertionError.class, check::assertPasses).getMessage();
    assertTrue(
        message.matches(
            "(?s).*0_W \\[4, 5]: MISSED, difference 5\\.0e-06 of 1e-07, worst at \\[\\d, \\d] .*"),
        message);
    assertTrue(message.contains("1_W [5, 3]: ok"), message);
  }

  @Test
  void aFrozenLayerIsNotChecked() {
    MultiLayerNetwork network =
        new TransferLearning.Builder(network(networks().toList().get(0)))
            .setFeatureExtractor(0)
            .build();
    List<String> lines = GradientCheck.of(network, rows()).lines();
    assertEquals(2, lines.size(), lines::toString);
    assertTrue(lines.get(0).startsWith("1_W [5, 3]: ok"), lines.get(0));
  }

  @Test
  void convolutionsPass() {
    MultiLayerConfiguration configuration =
        list()
            .layer(new ConvolutionLayer.Builder(3, 3).nOut(2).activation(Activation.RELU).build())
            .layer(new SubsamplingLayer.Builder().kernelSize(2, 2).stride(2, 2).build())
            .layer(
                new OutputLayer.Builder(LossFunction.MCXENT)
                    .nOut(3)
                    .activation(Activation.SOFTMAX)
                    .build())
            .setInputType(InputType.convolutional(8, 8, 1))
            .build();
    DataSet rows = new DataSet(Nd4j.rand(6, 1, 8, 8), rows().getLabels().getRows(0, 1, 2, 3, 4, 5));
    GradientCheck.of(network(configuration), rows).assertPasses();
  }

  @Test
  void sequencesWithMasksPass() {
    MultiLayerConfiguration configuration =
        list()
            .layer(new LSTM.Builder().nIn(3).nOut(4).activation(Activation.TANH).build())
            .layer(
                new RnnOutputLayer.Builder(LossFunction.MSE)
                    .nIn(4)
                    .nOut(2)
                    .activation(Activation.IDENTITY)
                    .build())
            .build();
    INDArray mask = Nd4j.ones(4, 5);
    mask.putScalar(0, 4, 0);
    mask.putScalar(2, 3, 0);
    mask.putScalar(2, 4, 0);
    DataSet rows = new DataSet(Nd4j.rand(4, 3, 5), Nd4j.rand(4, 2, 5), mask, mask);
    GradientCheck.of(network(configuration), rows).assertPasses();
  }

  @Test
  void graphsPass() {
    ComputationGraph graph =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(5)
                .updater(new Adam(0.1))
                .graphBuilder()
                .addInputs("in")
                .addLayer("first_half", dense(Activation.TANH), "in")
                .addLayer("second_half", dense(Activation.SIGMOID), "in")
                .addVertex("both", new MergeVertex(), "first_half", "second_half")
                .addLayer(
                    "out",
                    new OutputLayer.Builder(LossFunction.MCXENT)
                        .nIn(10)
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build(),
                    "both")
                .setOutputs("out")
                .build());
    graph.init();
    GradientCheck check = GradientCheck.of(graph, rows());
    check.assertPasses();
    assertEquals(6, check.lines().size());
  }
}
