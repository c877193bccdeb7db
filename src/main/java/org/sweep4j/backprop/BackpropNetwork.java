package org.sweep4j.backprop;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.array.Storage;
import org.sweep4j.backprop.array.Team;
import org.sweep4j.backprop.layer.DenseLayer;
import org.sweep4j.backprop.layer.DropoutLayer;
import org.sweep4j.backprop.layer.NetworkLayer;
import org.sweep4j.backprop.loss.OutputObjective;
import org.sweep4j.backprop.parameter.Parameter;
import org.sweep4j.backprop.updater.UpdateRule;
import org.sweep4j.config.Optimizer;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.NetworkPlan.PlannedDropout;
import org.sweep4j.engine.NetworkPlan.PlannedLayer;
import org.sweep4j.engine.Snapshot;
import org.sweep4j.engine.Weights;

/**
 * A network that learns by backpropagation (Rumelhart, Hinton and Williams 1986, doi
 * 10.1038/323533a0): forward, backward, update.
 *
 * <p>All buffers are made once, for the largest batch seen; after that an update allocates nothing.
 */
final class BackpropNetwork implements Network {
  /** Rows predicted at a time, so that large tables need no large buffers. */
  private static final int CHUNK = 256;

  private final Storage storage;
  private final NetworkLayer[] layers;
  private final NetworkLayer[] withParameters;
  private final Parameter[] learned;
  private final Parameter[] pieces;
  private final DenseLayer output;
  private final int firstToLearn;
  private final OutputObjective objective;
  private final Optimizer optimizer;
  private UpdateRule rule;
  private int ruleEpoch;
  private Reals features;
  private Reals targets;
  private int reservedRows;

  BackpropNetwork(NetworkPlan plan) {
    this(plan, Team.ALONE);
  }

  /**
   * @param team closed with the network
   */
  BackpropNetwork(NetworkPlan plan, Team team) {
    storage = new Storage(plan.precision(), team);
    optimizer = plan.optimizer();
    rule = UpdateRule.of(optimizer.at(ruleEpoch));
    layers = plan.layers().stream().map(layer -> layer(layer, plan)).toArray(NetworkLayer[]::new);
    withParameters =
        Arrays.stream(layers).filter(l -> !l.parameters().isEmpty()).toArray(NetworkLayer[]::new);
    learned =
        Arrays.stream(layers)
            .flatMap(layer -> layer.parameters().stream())
            .filter(Parameter::isLearned)
            .toArray(Parameter[]::new);
    pieces = Arrays.stream(learned).flatMap(p -> p.pieces().stream()).toArray(Parameter[]::new);
    output = (DenseLayer) layers[layers.length - 1];
    firstToLearn = Arrays.asList(layers).indexOf(withParameters[0]);
    objective = OutputObjective.of(plan.loss(), plan.output().activation());
    features = storage.zeros(0);
    targets = features;
  }

  private NetworkLayer layer(PlannedLayer layer, NetworkPlan plan) {
    return layer.accept(
        new PlannedLayer.Visitor<NetworkLayer>() {
          @Override
          public NetworkLayer dense(PlannedDense dense) {
            return new DenseLayer(dense, storage, plan.optimizer().accumulators());
          }

          @Override
          public NetworkLayer dropout(PlannedDropout dropout) {
            return new DropoutLayer(dropout, plan.seed(), storage);
          }
        });
  }

  @Override
  public double fit(Batch batch, double learningRate) {
    double loss = forward(batch);
    backward(batch.rows());
    enter(batch.epoch());
    update(learningRate, batch.iteration() + 1);
    return loss;
  }

  private void enter(int epoch) {
    if (epoch != ruleEpoch) {
      ruleEpoch = epoch;
      rule = UpdateRule.of(optimizer.at(epoch));
    }
  }

  /** Outputs and loss of a batch, with dropout. */
  double forward(Batch batch) {
    int rows = batch.rows();
    reserve(batch.features(), batch.targets(), rows);
    features.load(batch.features().values(), 0, rows * batch.features().columns());
    targets.load(batch.targets().values(), 0, rows * batch.targets().columns());
    Reals signal = features;
    for (NetworkLayer layer : layers) {
      signal = layer.train(signal, batch);
    }
    return lossOfExamples(rows, rows) / rows + penalties(rows);
  }

  /** The gradient of the loss of the last forward pass, for every parameter. */
  void backward(int rows) {
    // First half: the error of the output layer, from its outputs and the targets.
    objective.error(output, targets, rows);

    // Second half: the error goes back through the layers, and on its way gives each its gradient.
    int last = layers.length - 1;
    output.propagate(errorOf(last - 1), rows);
    for (int i = last - 1; i >= firstToLearn; i--) {
      layers[i].backward(errorOf(i - 1), rows);
    }
    if (pieces.length > learned.length) {
      storage.team().run(pieces.length, i -> pieces[i].addPenaltyGradient(rows));
    } else {
      for (Parameter parameter : learned) {
        parameter.addPenaltyGradient(rows);
      }
    }
  }

  /** Where the error of a layer's outputs goes; null where nothing is learned further back. */
  private @Nullable Reals errorOf(int layer) {
    return layer < firstToLearn ? null : layers[layer].error();
  }

  /** Weight decay, momentum or another accumulator, −η; then the constraints. */
  void update(double learningRate, long t) {
    if (pieces.length > learned.length) {
      storage.team().run(pieces.length, i -> update(pieces[i], learningRate, t));
    } else {
      for (Parameter parameter : learned) {
        update(parameter, learningRate, t);
      }
    }
    for (NetworkLayer layer : layers) {
      layer.constrain();
    }
  }

  private void update(Parameter piece, double learningRate, long t) {
    rule.update(piece.value(), piece.gradient(), piece.state(), learningRate, t);
  }

  /** The loss of the last forward pass with activity penalties, summed over the rows. */
  private double lossOfExamples(int rows, int batch) {
    double sum = objective.sum(output, targets, rows);
    for (NetworkLayer layer : layers) {
      sum += layer.sumOfActivityPenalty(rows, batch);
    }
    return sum;
  }

  private double penalties(int batch) {
    double sum = 0;
    for (Parameter parameter : learned) {
      sum += parameter.penaltyValue(batch);
    }
    return sum;
  }

  @Override
  public Weights gradient(Batch batch) {
    forward(batch);
    backward(batch.rows());
    return new Weights(Arrays.stream(withParameters).map(NetworkLayer::gradient).toList());
  }

  @Override
  public double evaluate(Matrix features, Matrix targets, Matrix outputs) {
    double sum = 0;
    for (int from = 0; from < features.rows(); from += CHUNK) {
      int rows = Math.min(CHUNK, features.rows() - from);
      predict(features, targets, outputs, from, rows);
      this.targets.load(targets.values(), from * targets.columns(), rows * targets.columns());
      sum += lossOfExamples(rows, 0);
    }
    return sum / features.rows() + penalties(0);
  }

  private void predict(Matrix features, Matrix targets, Matrix outputs, int from, int rows) {
    reserve(features, targets, rows);
    int inputs = features.columns();
    this.features.load(features.values(), from * inputs, rows * inputs);
    Reals signal = this.features;
    for (NetworkLayer layer : layers) {
      signal = layer.predict(signal, rows);
    }
    signal.store(outputs.values(), from * outputs.columns(), rows * outputs.columns());
  }

  /** Makes room for batches of {@code rows}. */
  private void reserve(Matrix features, Matrix targets, int rows) {
    if (rows > reservedRows) {
      this.features = storage.zeros(rows * features.columns());
      this.targets = storage.zeros(rows * targets.columns());
      for (NetworkLayer layer : layers) {
        layer.reserve(rows);
      }
      reservedRows = rows;
    }
  }

  @Override
  public Weights weights() {
    return new Weights(Arrays.stream(withParameters).map(NetworkLayer::weights).toList());
  }

  @Override
  public void assign(Weights weights) {
    for (int i = 0; i < withParameters.length; i++) {
      withParameters[i].assign(weights.layers().get(i));
    }
  }

  /** The accumulators of the optimiser one after another, parameter by parameter. */
  private List<Reals> accumulators() {
    return Arrays.stream(learned).flatMap(p -> Arrays.stream(p.state())).toList();
  }

  @Override
  public Snapshot snapshot() {
    double[] state = new double[accumulators().stream().mapToInt(Reals::length).sum()];
    int from = 0;
    for (Reals array : accumulators()) {
      array.store(state, from, array.length());
      from += array.length();
    }
    return new Snapshot(weights(), state);
  }

  @Override
  public void restore(Snapshot snapshot) {
    assign(snapshot.weights());
    int from = 0;
    for (Reals array : accumulators()) {
      array.load(snapshot.optimizerState(), from, array.length());
      from += array.length();
    }
  }

  /** The layers that have parameters, in order. */
  List<NetworkLayer> withParameters() {
    return List.of(withParameters);
  }

  @Override
  public void close() {
    storage.team().close();
  }
}
