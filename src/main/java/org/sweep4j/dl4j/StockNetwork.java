package org.sweep4j.dl4j;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.sweep4j.config.Loss;
import org.sweep4j.dl4j.array.NativeCopy;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.NetworkPlan.PlannedDropout;
import org.sweep4j.engine.NetworkPlan.PlannedLayer;
import org.sweep4j.engine.ParameterArray;
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
    Iterator<LayerWeights> arrays = weights.layers().iterator();
    for (PlannedLayer layer : plan.layers()) {
      boolean bare = layer.initial().arrays().isEmpty();
      LayerWeights own = bare ? LayerWeights.NONE : arrays.next();
      layer.accept(stock.new Translation(own)).forEach(stock::add);
    }
    return stock.network();
  }

  private void add(Stage stage) {
    layers.layer(stage.layer());
    parameters.add(stage.parameters());
  }

  private MultiLayerNetwork network() {
    MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
    network.init();
    double[] flat = new double[parameters.stream().mapToInt(part -> part.length).sum()];
    int from = 0;
    for (double[] part : parameters) {
      System.arraycopy(part, 0, flat, from, part.length);
      from += part.length;
    }
    NativeCopy.write(flat, network.params());
    return network;
  }

  /** One layer of Deeplearning4j with its part of the flat parameters. */
  private record Stage(Layer layer, double[] parameters) {}

  /** A planned layer, with these weights, as the layers that take its place. */
  private final class Translation implements PlannedLayer.Visitor<List<Stage>> {
    private final LayerWeights weights;

    Translation(LayerWeights weights) {
      this.weights = weights;
    }

    /** Only training drops anything. */
    @Override
    public List<Stage> dropout(PlannedDropout dropout) {
      return List.of();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // A hidden layer may equal the output layer.
    public List<Stage> dense(PlannedDense dense) {
      boolean last = plan.isOutput(dense);
      IActivation identity = new ActivationIdentity();
      return switch (dense.activation()) {
        case LINEAR -> List.of(end(weights, identity, last));
        case SIGMOID -> List.of(end(weights, new ActivationSigmoid(), last));
        case TANH -> List.of(end(weights, new ActivationTanH(), last));
        case RELU -> List.of(end(weights, new ActivationReLU(), last));
        case SOFTMAX -> List.of(end(weights, new ActivationSoftmax(), last));
        case SWISH -> List.of(end(weights, new ActivationSwish(), last));
        case LEAKY_RELU -> List.of(end(weights, new ActivationLReLU(dense.alpha()), last));
        case ELU -> List.of(end(weights, new ActivationELU(dense.alpha()), last));
        case SOFTPLUS -> List.of(end(weights, new ActivationSoftPlus(), last));
        case BINARY_STEP ->
            List.of(
                hidden(weights, identity),
                end(StockExpansion.steps(dense.units()), new ActivationHardSigmoid(), last));
        case GELU ->
            List.of(
                hidden(StockExpansion.geluInner(weights), new ActivationSwish()),
                end(StockExpansion.geluOuter(dense.units()), identity, last));
        case PRELU -> parametricRelu(last);
      };
    }

    private List<Stage> parametricRelu(boolean last) {
      double[] slopes = weights.find(ParameterArray.ALPHA).orElseThrow();
      LayerWeights sums =
          LayerWeights.dense(weights.kernel(), weights.find(ParameterArray.BIAS), Optional.empty());
      IActivation identity = new ActivationIdentity();
      List<Stage> stages = new ArrayList<>();
      stages.add(hidden(sums, identity));
      stages.add(new Stage(new PReLULayer.Builder().inputShape(slopes.length).build(), slopes));
      if (last) {
        Layer output = new LossLayer.Builder(loss()).activation(identity).build();
        stages.add(new Stage(output, new double[0]));
      }
      return stages;
    }
  }

  private Stage end(LayerWeights weights, IActivation activation, boolean last) {
    if (!last) {
      return hidden(weights, activation);
    }
    OutputLayer.Builder builder = sized(new OutputLayer.Builder(loss()), weights, activation);
    return new Stage(builder.hasBias(hasBias(weights)).build(), ParameterLayout.flatten(weights));
  }

  private static Stage hidden(LayerWeights weights, IActivation activation) {
    DenseLayer.Builder builder = sized(new DenseLayer.Builder(), weights, activation);
    return new Stage(builder.hasBias(hasBias(weights)).build(), ParameterLayout.flatten(weights));
  }

  private static boolean hasBias(LayerWeights weights) {
    return weights.find(ParameterArray.BIAS).isPresent();
  }

  private static <T extends FeedForwardLayer.Builder<T>> T sized(
      T builder, LayerWeights weights, IActivation activation) {
    builder.nIn(weights.kernel().rows()).nOut(weights.kernel().columns()).activation(activation);
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
