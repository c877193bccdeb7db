package org.sweep4j.engine;

import static org.sweep4j.engine.GoldenTrajectories.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Augmentation;
import org.sweep4j.config.BatchSize;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.DenseSettings;
import org.sweep4j.config.EngineChoice;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.HiddenLayers;
import org.sweep4j.config.Initializer;
import org.sweep4j.config.Layer;
import org.sweep4j.config.Loss;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.ModelSection;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Output;
import org.sweep4j.config.Precision;
import org.sweep4j.config.Regularizer;
import org.sweep4j.config.Regularizer.Convention;
import org.sweep4j.config.Scaling;
import org.sweep4j.config.Schedule;
import org.sweep4j.config.Source;
import org.sweep4j.config.SplitBy;
import org.sweep4j.config.TableFormat;
import org.sweep4j.config.TargetScaling;
import org.sweep4j.config.TestSet;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.random.Seed;

/** The settings of a golden trajectory, which have the words of the experiment file, as records. */
final class GoldenSettings {
  private GoldenSettings() {}

  static Experiment experiment(JsonNode golden) {
    JsonNode training = golden.get("training");
    int batchSize = training.get("batch_size").asInt();
    return new Experiment(
        golden.get("name").asText(),
        new Seed(golden.get("seed").asLong()),
        EngineChoice.AUTO,
        Precision.DOUBLE,
        data(),
        model(golden.get("model")),
        new TrainingSection(
            golden.get("order").size(),
            BatchSize.of(batchSize),
            optimizer(training.get("optimizer")),
            schedule(training.get("schedule")),
            Optional.empty(),
            true,
            Optional.empty()));
  }

  private static DataSection data() {
    return new DataSection(
        new Source.Bundled("golden"),
        TableFormat.USUAL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        MissingValues.ERROR,
        Scaling.NONE,
        Optional.of(TargetScaling.NONE),
        false,
        new TestSet.Fraction(0),
        0,
        Augmentation.NONE,
        SplitBy.NOTHING);
  }

  private static ModelSection model(JsonNode model) {
    List<Layer> hidden = elements(model.get("layers")).map(GoldenSettings::layer).toList();
    JsonNode last = model.get("output");
    Output output =
        new Output(
            Optional.of(activation(last)),
            Optional.of(word(Loss.class, last.get("loss"))),
            dense(last));
    return new ModelSection(new HiddenLayers.Explicit(hidden), output, Initializer.ZEROS);
  }

  private static Layer layer(JsonNode layer) {
    if (layer.has("dropout")) {
      return new Layer.Dropout(layer.get("dropout").asDouble());
    }
    JsonNode dense = layer.get("dense");
    return new Layer.Dense(dense.get("units").asInt(), activation(dense), dense(dense));
  }

  private static DenseSettings dense(JsonNode dense) {
    JsonNode limit = dense.path("kernel_constraint").path("max_norm");
    return new DenseSettings(
        dense.path("use_bias").asBoolean(true),
        Optional.empty(),
        Optional.of(elements(dense.get("kernel")).map(GoldenSettings::list).toList()),
        Optional.ofNullable(dense.get("bias")).map(GoldenSettings::list),
        Optional.ofNullable(dense.get("alpha")).map(GoldenSettings::list),
        regularizer(dense.path("kernel_regularizer")),
        regularizer(dense.path("bias_regularizer")),
        regularizer(dense.path("activity_regularizer")),
        limit.isMissingNode() ? OptionalDouble.empty() : OptionalDouble.of(limit.asDouble()));
  }

  private static Regularizer regularizer(JsonNode node) {
    Convention convention =
        node.has("convention") ? word(Convention.class, node.get("convention")) : Convention.KERAS;
    return new Regularizer(node.path("l1").asDouble(0), node.path("l2").asDouble(0), convention);
  }

  private static Optimizer optimizer(JsonNode node) {
    double learningRate = node.get("learning_rate").asDouble();
    double weightDecay = node.path("weight_decay").asDouble(0);
    double rho = node.path("rho").asDouble(0.9);
    double epsilon = node.path("epsilon").asDouble(1e-7);
    Optimizer.Moments moments =
        new Optimizer.Moments(
            node.path("beta_1").asDouble(0.9), node.path("beta_2").asDouble(0.999), epsilon);
    return switch (node.get("name").asText()) {
      case "sgd" ->
          new Optimizer.Sgd(
              learningRate,
              node.path("momentum").asDouble(0),
              node.path("nesterov").asBoolean(false),
              weightDecay);
      case "rmsprop" -> new Optimizer.RmsProp(learningRate, rho, epsilon, weightDecay);
      case "adagrad" -> new Optimizer.AdaGrad(learningRate, epsilon, weightDecay);
      case "adadelta" -> new Optimizer.AdaDelta(learningRate, rho, epsilon, weightDecay);
      case "adam" -> new Optimizer.Adam(learningRate, moments, weightDecay);
      case "amsgrad" -> new Optimizer.AmsGrad(learningRate, moments, weightDecay);
      case "nadam" -> new Optimizer.Nadam(learningRate, moments, weightDecay);
      case "adamax" -> new Optimizer.AdaMax(learningRate, moments, weightDecay);
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  private static Schedule schedule(JsonNode node) {
    int hold = node.path("hold").asInt(0);
    double epsilon = node.path("epsilon").asDouble();
    double decayRate = node.path("decay_rate").asDouble();
    int decayEpochs = node.path("decay_epochs").asInt();
    return switch (node.get("decay").asText()) {
      case "constant" -> new Schedule.Constant();
      case "inverse" -> new Schedule.Inverse(hold, epsilon);
      case "power" -> new Schedule.Power(hold, epsilon);
      case "step" -> new Schedule.Step(hold, decayRate, decayEpochs);
      case "exponential" -> new Schedule.Exponential(hold, decayRate, decayEpochs);
      case "cosine" -> new Schedule.Cosine(hold, node.path("alpha").asDouble(), decayEpochs);
      default -> throw new IllegalArgumentException(node.toString());
    };
  }

  private static Activation activation(JsonNode dense) {
    return word(Activation.class, dense.get("activation"));
  }

  private static <E extends Enum<E> & ConfigWord> E word(Class<E> type, JsonNode node) {
    return ConfigWord.find(type, node.asText()).orElseThrow();
  }

  private static List<Double> list(JsonNode node) {
    return node.isArray()
        ? elements(node).map(JsonNode::asDouble).toList()
        : List.of(node.asDouble());
  }
}
