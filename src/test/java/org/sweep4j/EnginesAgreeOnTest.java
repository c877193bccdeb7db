package org.sweep4j;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
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
            .layer(dense(new ActivationELU()).hasBias(false).build())
            .layer(output(LossFunction.MSE, Activation.SIGMOID, 3).build())
            .build());
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
  void allThatNoExperimentCanSayIsNamed() {
    MultiLayerConfiguration foreign =
        list()
            .layer(dense(Activation.CUBE.getActivationFunction()).weightDecay(0.1).build())
            .layer(new BatchNormalization.Builder().nOut(5).build())
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
          "layer 2 has the loss LossPoisson"
        }) {
      assertTrue(message.contains(part), message);
    }
  }
}
