package org.sweep4j;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.dropout.GaussianDropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.sweep4j.dl4j.Dl4jRuntime;

class EnginesAgreeOnTest {
  @BeforeAll
  static void prepare() {
    Dl4jRuntime.prepare();
  }

  private static ListBuilder list() {
    return new NeuralNetConfiguration.Builder().seed(3).list();
  }

  private static DenseLayer.Builder dense(IActivation activation) {
    return new DenseLayer.Builder().nIn(4).nOut(5).activation(activation);
  }

  private static OutputLayer.Builder output(LossFunction loss, Activation activation, int units) {
    return new OutputLayer.Builder(loss).nIn(5).nOut(units).activation(activation);
  }

  static Stream<MultiLayerConfiguration> classifications() {
    OutputLayer softmax = output(LossFunction.MCXENT, Activation.SOFTMAX, 3).l2(0.02).build();
    return Stream.of(
        list().layer(dense(new ActivationTanH()).build()).layer(softmax).build(),
        list()
            .layer(dense(new ActivationLReLU(0.2)).l1(0.01).l2Bias(0.3).dropOut(0.5).build())
            .layer(output(LossFunction.NEGATIVELOGLIKELIHOOD, Activation.SOFTMAX, 3).build())
            .build(),
        list()
            .layer(dense(new ActivationIdentity()).build())
            .layer(new PReLULayer.Builder().inputShape(5).build())
            .layer(new DropoutLayer(0.5))
            .layer(new DenseLayer.Builder().nIn(5).nOut(3).activation(Activation.IDENTITY).build())
            .layer(new ActivationLayer(Activation.SIGMOID))
            .layer(
                new LossLayer.Builder(halfOfEachSquare(3)).activation(Activation.IDENTITY).build())
            .build(),
        list()
            .layer(dense(new ActivationELU()).hasBias(false).build())
            .layer(output(LossFunction.MSE, Activation.SIGMOID, 3).build())
            .build());
  }

  private static ILossFunction halfOfEachSquare(int units) {
    return new LossL2(Nd4j.ones(units).divi(2));
  }

  private static DataSet classes() {
    INDArray labels = Nd4j.zeros(12, 3);
    for (int row = 0; row < 12; row++) {
      labels.putScalar(row, row % 3, 1);
    }
    return new DataSet(Nd4j.rand(12, 4).subi(0.5), labels);
  }

  @ParameterizedTest
  @MethodSource("classifications")
  void whatAnExperimentCanSayAgrees(MultiLayerConfiguration configuration) {
    EnginesAgree.assertOn(configuration, classes());
  }

  @Test
  void aRegressionAgrees() {
    EnginesAgree.assertOn(
        list()
            .layer(dense(new ActivationTanH()).build())
            .layer(output(LossFunction.MSE, Activation.IDENTITY, 1).build())
            .build(),
        new DataSet(Nd4j.rand(12, 4), Nd4j.rand(12, 1).muli(100)));
  }

  @ParameterizedTest
  @CsvSource({"XENT, SIGMOID, 0", "HINGE, IDENTITY, -1"})
  void oneOutputForTwoClassesAgrees(LossFunction loss, Activation activation, double other) {
    INDArray labels = Nd4j.zeros(12, 1).addi(other);
    for (int row = 0; row < 12; row += 2) {
      labels.putScalar(row, 1);
    }
    EnginesAgree.assertOn(
        list()
            .layer(dense(new ActivationTanH()).build())
            .layer(output(loss, activation, 1).build())
            .build(),
        new DataSet(Nd4j.rand(12, 4), labels));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sigmoid", "swish", "prelu", "gelu", "leaky_relu", "softplus"})
  void theModelOfATrainingIsReadBack(String activation, @TempDir Path folder) throws IOException {
    Path run = folder.resolve("run");
    Experiment.read(Path.of("configs/iris.yaml"))
        .set("training.epochs", 2)
        .set("model.hidden.activation", activation)
        .train()
        .save(run);
    MultiLayerNetwork network = MultiLayerNetwork.load(run.resolve("model.zip").toFile(), false);
    EnginesAgree.assertOn(network, classes());
  }

  @Test
  void aConfigurationIsTrainedAsAnExperiment() {
    MultiLayerConfiguration network =
        list()
            .layer(dense(new ActivationTanH()).build())
            .layer(output(LossFunction.MCXENT, Activation.SOFTMAX, 3).build())
            .build();
    TrainedNetwork trained = Experiment.read(Path.of("configs/iris.yaml")).model(network).train();
    assertTrue(trained.metrics().get("test_accuracy") > 0.8, () -> trained.metrics().toString());
  }

  /** The derivative that Deeplearning4j takes for its ELU is that of α = 1. */
  @Test
  void aWrongDerivativeOfDeeplearning4jIsFound() {
    MultiLayerConfiguration elu =
        list()
            .layer(dense(new ActivationELU(0.5)).build())
            .layer(output(LossFunction.MCXENT, Activation.SOFTMAX, 3).build())
            .build();
    String message =
        assertThrows(AssertionError.class, () -> EnginesAgree.assertOn(elu, classes()))
            .getMessage();
    assertTrue(message.contains("layer 1 kernel [4, 5]: MISSED"), message);
    assertTrue(!message.contains("output kernel"), message);
  }

  @Test
  void dataOfAnotherNetworkAreRefused() {
    MultiLayerConfiguration network =
        list()
            .layer(dense(new ActivationTanH()).build())
            .layer(output(LossFunction.MCXENT, Activation.SOFTMAX, 3).build())
            .build();
    DataSet wide = new DataSet(Nd4j.rand(12, 6), classes().getLabels());
    String message =
        assertThrows(IllegalArgumentException.class, () -> EnginesAgree.assertOn(network, wide))
            .getMessage();
    assertTrue(message.startsWith("the data must have the network's inputs"), message);
    GradientCheck check = GradientCheck.of(new MultiLayerNetwork(network), classes());
    String none = assertThrows(IllegalArgumentException.class, check::lines).getMessage();
    assertTrue(none.contains("call init()"), none);
  }

  @Test
  void allThatNoExperimentCanSayIsNamed() {
    MultiLayerConfiguration foreign =
        list()
            .layer(dense(Activation.CUBE.getActivationFunction()).weightDecay(0.1).build())
            .layer(new BatchNormalization.Builder().nOut(5).build())
            .layer(dense(new ActivationTanH()).weightNoise(new DropConnect(0.5)).build())
            .layer(new ActivationLayer(Activation.RELU))
            .layer(new PReLULayer.Builder().inputShape(5).sharedAxes(1).build())
            .layer(dense(new ActivationTanH()).dropOut(new GaussianDropout(0.5)).build())
            .layer(output(LossFunction.POISSON, Activation.SOFTPLUS, 3).build())
            .build();
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> EnginesAgree.assertOn(foreign, classes()))
            .getMessage();
    for (String part :
        new String[] {
          "layer 0 has the activation cube",
          "layer 0 has a penalty WeightDecay",
          "layer 1 is a BatchNormalization",
          "layer 2 has noise on its weights",
          "layer 3 follows no dense layer without an activation of its own",
          "layer 4 shares its slopes",
          "layer 5 has a dropout of another kind",
          "layer 6 has the loss LossPoisson"
        }) {
      assertTrue(message.contains(part), message);
    }
  }
}
