package org.sweep4j.existing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossL1;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * A configuration of Deeplearning4j as the {@code model} of an experiment file: the translator in
 * the other direction. What an experiment cannot say is named, all of it at once.
 *
 * <p>Deeplearning4j's {@code l2(c)} is ½cΣw², so λ = c/2; its dropout keeps with probability p the
 * inputs of a layer, so the rate of a dropout before it is 1 − p.
 */
public final class ReadBack {
  private static final String ACTIVATION = "activation";
  private static final String LINEAR = "linear";
  private static final Map<Class<? extends IActivation>, String> ACTIVATIONS =
      Map.of(
          ActivationIdentity.class, LINEAR,
          ActivationSigmoid.class, "sigmoid",
          ActivationTanH.class, "tanh",
          ActivationReLU.class, "relu",
          ActivationSoftmax.class, "softmax",
          ActivationSwish.class, "swish",
          ActivationLReLU.class, "leaky_relu",
          ActivationELU.class, "elu",
          ActivationSoftPlus.class, "softplus");

  private final List<Object> hidden = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** The last layer with weights, while nothing but an activation followed it. */
  private Optional<Map<String, Object>> open = Optional.empty();

  private Map<String, Object> output = Map.of();

  private ReadBack() {}

  /**
   * The section {@code model}, as plain values.
   *
   * @throws IllegalArgumentException with a line for all that no experiment can say
   */
  public static Map<String, Object> model(MultiLayerConfiguration configuration) {
    ReadBack model = new ReadBack();
    int layers = configuration.getConfs().size();
    for (int i = 0; i < layers; i++) {
      String name = "layer " + i;
      if (configuration.getInputPreProcess(i) != null) {
        model.problems.add(name + " has a preprocessor of its inputs");
      }
      model.add(configuration.getConf(i).getLayer(), name, i == layers - 1);
    }
    if (!model.problems.isEmpty()) {
      throw new IllegalArgumentException(
          "an experiment cannot say: " + String.join("; ", model.problems));
    }
    return Map.of("layers", model.hidden, "output", model.output);
  }

  private void add(Layer layer, String name, boolean last) {
    addDropout(layer, name);
    if (last && layer.getClass() == OutputLayer.class) {
      OutputLayer dense = (OutputLayer) layer;
      output = dense(dense, name, dense.hasBias());
      output.put("loss", loss(dense.getLossFn(), dense.getNOut(), name));
    } else if (last && layer.getClass() == LossLayer.class) {
      addLoss((LossLayer) layer, name);
    } else if (!last && layer.getClass() == DenseLayer.class) {
      addDense((DenseLayer) layer, name);
    } else if (!last && layer.getClass() == ActivationLayer.class) {
      activate(((ActivationLayer) layer).getActivationFn(), name);
    } else if (!last && layer.getClass() == PReLULayer.class) {
      addSlopes((PReLULayer) layer, name);
    } else if (last || layer.getClass() != DropoutLayer.class) {
      problems.add(name + " is a " + layer.getClass().getSimpleName());
    }
  }

  private void addDense(DenseLayer layer, String name) {
    Map<String, Object> keys = dense(layer, name, layer.hasBias());
    keys.put("units", layer.getNOut());
    hidden.add(Map.of("dense", keys));
    open = Optional.of(keys);
    refuseIf(layer.hasLayerNorm(), name, "normalises its layer");
  }

  /** The function of a layer that has no weights is that of the linear layer before it. */
  private void activate(IActivation function, String name) {
    Map<String, Object> own = new LinkedHashMap<>();
    String word = activation(function, name, own);
    if (!word.equals(LINEAR)) {
      own.put(ACTIVATION, word);
      linear(name).putAll(own);
    }
  }

  private void addSlopes(PReLULayer layer, String name) {
    linear(name).put(ACTIVATION, "prelu");
    refuseIf(layer.getSharedAxes() != null, name, "shares its slopes");
    refuseIf(
        Stream.of(layer.getRegularization(), layer.getConstraints())
            .anyMatch(list -> list != null && !list.isEmpty()),
        name,
        "has penalties or constraints on its slopes");
  }

  /** The layer's linear predecessor, to be given an activation. */
  private Map<String, Object> linear(String name) {
    boolean linear = open.stream().anyMatch(keys -> LINEAR.equals(keys.get(ACTIVATION)));
    refuseIf(!linear, name, "follows no dense layer without an activation of its own");
    return linear ? open.orElseThrow() : new LinkedHashMap<>();
  }

  private void addLoss(LossLayer layer, String name) {
    activate(layer.getActivationFn(), name);
    refuseIf(open.isEmpty(), name, "follows no dense layer");
    output = open.orElseGet(LinkedHashMap::new);
    if (open.isPresent()) {
      hidden.remove(hidden.size() - 1);
      long units = ((Number) Objects.requireNonNull(output.remove("units"))).longValue();
      output.put("loss", loss(layer.getLossFn(), units, name));
    }
  }

  private void addDropout(Layer layer, String name) {
    if (layer.getIDropout() instanceof Dropout dropout && dropout.getPSchedule() == null) {
      if (dropout.getP() < 1) {
        hidden.add(Map.of("dropout", 1 - dropout.getP()));
        open = Optional.empty();
      }
    } else {
      refuseIf(layer.getIDropout() != null, name, "has a dropout of another kind");
    }
  }

  private void refuseIf(boolean wrong, String name, String what) {
    if (wrong) {
      problems.add(name + " " + what);
    }
  }

  private Map<String, Object> dense(FeedForwardLayer layer, String name, boolean bias) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put(ACTIVATION, activation(layer.getActivationFn(), name, keys));
    keys.put("use_bias", bias);
    putPenalty("kernel_regularizer", layer.getRegularization(), name, keys);
    if (bias) {
      putPenalty("bias_regularizer", layer.getRegularizationBias(), name, keys);
    }
    refuseIf(layer.getWeightNoise() != null, name, "has noise on its weights");
    refuseIf(normalises(layer), name, "normalises its gradient");
    refuseIf(
        layer.getConstraints() != null && !layer.getConstraints().isEmpty(),
        name,
        "has constraints, which Deeplearning4j applies in its own way");
    return keys;
  }

  private static boolean normalises(BaseLayer layer) {
    return layer.getGradientNormalization() != null
        && layer.getGradientNormalization() != GradientNormalization.None;
  }

  private String activation(IActivation function, String name, Map<String, Object> keys) {
    if (function instanceof ActivationLReLU leaky) {
      keys.put("alpha", leaky.getAlpha());
    } else if (function instanceof ActivationELU elu) {
      keys.put("alpha", elu.getAlpha());
    }
    String word = ACTIVATIONS.get(function.getClass());
    refuseIf(word == null, name, "has the activation " + function);
    return word == null ? LINEAR : word;
  }

  private void putPenalty(
      String key, List<Regularization> penalties, String name, Map<String, Object> keys) {
    Map<String, Object> lambdas = new LinkedHashMap<>();
    for (Regularization penalty : penalties) {
      if (penalty instanceof L1Regularization l1) {
        lambdas.put("l1", l1.getL1().valueAt(0, 0));
      } else if (penalty instanceof L2Regularization l2) {
        lambdas.put("l2", l2.getL2().valueAt(0, 0) / 2);
      } else {
        problems.add(name + " has a penalty " + penalty.getClass().getSimpleName());
      }
    }
    if (!lambdas.isEmpty()) {
      keys.put(key, lambdas);
    }
  }

  private String loss(ILossFunction function, long units, String name) {
    boolean one = units == 1;
    Optional<String> word =
        switch (function.getClass().getSimpleName()) {
          case "LossMCXENT", "LossNegativeLogLikelihood" ->
              weighted(((LossMCXENT) function).getWeights(), "categorical_crossentropy");
          case "LossBinaryXENT" ->
              one
                  ? weighted(((LossBinaryXENT) function).getWeights(), "binary_crossentropy")
                  : Optional.empty();
          case "LossMSE" -> weighted(((LossMSE) function).getWeights(), "mse");
          case "LossMAE" -> weighted(((LossMAE) function).getWeights(), "mae");
          case "LossL2" -> squares(((LossL2) function).getWeights(), one);
          case "LossL1" ->
              one ? weighted(((LossL1) function).getWeights(), "mae") : Optional.empty();
          case "LossHinge" -> one ? Optional.of("hinge") : Optional.empty();
          default -> Optional.empty();
        };
    refuseIf(word.isEmpty(), name, "has the loss " + function + " of " + units);
    return word.orElse("mse");
  }

  /** Half of each square is the lecture's error function. */
  private static Optional<String> squares(@Nullable INDArray weights, boolean one) {
    if (weights != null && weights.eq(0.5).all()) {
      return Optional.of("half_sse");
    }
    return one ? weighted(weights, "mse") : Optional.empty();
  }

  private static Optional<String> weighted(@Nullable INDArray weights, String word) {
    return weights == null ? Optional.of(word) : Optional.empty();
  }
}
