package org.sweep4j.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.sweep4j.config.Loss;
import org.sweep4j.dl4j.activation.Activations;
import org.sweep4j.dl4j.array.NativeCopy;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.Weights;
import org.sweep4j.engine.Weights.LayerWeights;

/**
 * A trained network made of nothing but Deeplearning4j's own classes, for prediction.
 *
 * <p>What only training needs is left out. A function that Deeplearning4j lacks takes two layers:
 * see {@link StockExpansion}.
 */
final class StockNetwork {
  private final NetworkPlan plan;
  private final NeuralNetConfiguration.ListBuilder layers;
  private final List<double[]> parameters = new ArrayList<>();

  private StockNetwork(NetworkPlan plan) {
    this.plan = plan;
    layers =
        new NeuralNetConfiguration.Builder()
            .seed(plan.seed().value())
            .dataType(NetworkTranslator.dataType(plan.precision()))
            .updater(new Sgd(plan.optimizer().learningRate()))
            .weightInit(WeightInit.ZERO)
            .list()
            .validateOutputLayerConfig(false);
  }

  static MultiLayerNetwork of(NetworkPlan plan, Weights weights) {
    StockNetwork stock = new StockNetwork(plan);
    List<PlannedDense> dense = plan.dense();
    for (int i = 0; i < dense.size(); i++) {
      stock.add(dense.get(i), weights.layers().get(i));
    }
    return stock.network();
  }

  private MultiLayerNetwork network() {
    MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
    network.init();
    double[] flat = parameters.stream().flatMapToDouble(Arrays::stream).toArray();
    NativeCopy.write(flat, network.params());
    return network;
  }

  private void add(PlannedDense dense, LayerWeights weights) {
    boolean last = dense == plan.output();
    IActivation activation = Activations.stock(dense.activation(), dense.alpha());
    switch (dense.activation()) {
      case PRELU -> addParametricRelu(weights, activation, last);
      case BINARY_STEP -> {
        addDense(weights, activation);
        addLast(StockExpansion.steps(dense.units()), new ActivationHardSigmoid(), last);
      }
      case GELU -> {
        addDense(StockExpansion.geluInner(weights), new ActivationSwish());
        addLast(StockExpansion.geluOuter(dense.units()), activation, last);
      }
      case LINEAR, SIGMOID, TANH, RELU, SOFTMAX, SWISH, LEAKY_RELU, ELU, SOFTPLUS ->
          addLast(weights, activation, last);
    }
  }

  private void addParametricRelu(LayerWeights weights, IActivation identity, boolean last) {
    addDense(new LayerWeights(weights.kernel(), weights.bias(), Optional.empty()), identity);
    double[] slopes = weights.alpha().orElseThrow();
    layers.layer(new PReLULayer.Builder().inputShape(slopes.length).build());
    parameters.add(slopes);
    if (last) {
      layers.layer(new LossLayer.Builder(loss()).activation(new ActivationIdentity()).build());
    }
  }

  private void addLast(LayerWeights weights, IActivation activation, boolean last) {
    if (last) {
      OutputLayer.Builder builder = new OutputLayer.Builder(loss());
      boolean bias = weights.bias().isPresent();
      layers.layer(sized(builder, weights).activation(activation).hasBias(bias).build());
      parameters.add(ParameterLayout.flatten(weights));
    } else {
      addDense(weights, activation);
    }
  }

  private void addDense(LayerWeights weights, IActivation activation) {
    DenseLayer.Builder builder = new DenseLayer.Builder();
    boolean bias = weights.bias().isPresent();
    layers.layer(sized(builder, weights).activation(activation).hasBias(bias).build());
    parameters.add(ParameterLayout.flatten(weights));
  }

  private static <T extends FeedForwardLayer.Builder<T>> T sized(T builder, LayerWeights weights) {
    builder.nIn(weights.kernel().rows()).nOut(weights.kernel().columns());
    return builder;
  }

  /** For whoever scores the network: Deeplearning4j's nearest, with its own conventions. */
  private ILossFunction loss() {
    Loss loss = plan.loss();
    return switch (loss) {
      case CATEGORICAL_CROSSENTROPY -> new LossMCXENT();
      case BINARY_CROSSENTROPY -> new LossBinaryXENT();
      case HALF_SSE -> new LossL2();
      case MSE -> new LossMSE();
      case MAE -> new LossMAE();
      case HINGE -> new LossHinge();
    };
  }
}
