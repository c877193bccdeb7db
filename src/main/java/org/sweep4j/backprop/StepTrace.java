package org.sweep4j.backprop;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.layer.DenseLayer;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Weights;
import org.sweep4j.engine.Weights.LayerWeights;

/**
 * Every intermediate value of one step of backpropagation, in the order in which one computes them
 * by hand.
 *
 * <p>Signs are those of the textbook (Larose, <i>Discovering Knowledge in Data</i>): the error is
 * target − output, and δ = −∂E/∂z for the loss E of one example, which is out·(1 − out)·(target −
 * out) for a sigmoid output and ½Σ(ŷ − y)²; a weight grows by η·δ·input.
 *
 * @param nodes layer by layer: forward, then the errors of the outputs, then δ from the output
 *     layer back to the first
 * @param weights layer by layer, unit by unit, the bias first
 */
public record StepTrace(List<NodeValue> nodes, List<WeightValue> weights) {

  /** What is computed for a node. */
  public enum Quantity {
    NET_INPUT,
    OUTPUT,
    ERROR,
    DELTA
  }

  /**
   * One number of one node.
   *
   * @param example the row of the batch, from 1
   * @param layer the dense layer, from 1; the output layer is the last
   * @param unit the node within its layer, from 1
   */
  public record NodeValue(Quantity quantity, int example, int layer, int unit, double value) {}

  /**
   * A weight before and after the update.
   *
   * @param input the node of the layer before, from 1; 0 for the bias; {@link #SLOPE} for the slope
   *     of a parametric ReLU
   */
  public record WeightValue(int layer, int unit, int input, double before, double after) {
    public static final int SLOPE = -1;
  }

  public StepTrace {
    nodes = List.copyOf(nodes);
    weights = List.copyOf(weights);
  }

  /** Takes one step from the plan's initial weights. */
  public static StepTrace of(NetworkPlan plan, Batch batch, double learningRate) {
    try (BackpropNetwork network = new BackpropNetwork(plan)) {
      Weights before = network.weights();
      Nodes nodes =
          new Nodes(network.withParameters().stream().map(DenseLayer.class::cast).toList(), batch);
      network.forward(batch);
      nodes.forward();
      nodes.errors();
      network.backward(batch.rows());
      nodes.deltas();
      network.update(learningRate, batch.iteration() + 1);
      return new StepTrace(nodes.values, changes(before, network.weights()));
    }
  }

  /** The same step with an update that another engine made. */
  public StepTrace updated(Weights before, Weights after) {
    return new StepTrace(nodes, changes(before, after));
  }

  private static List<WeightValue> changes(Weights before, Weights after) {
    List<WeightValue> changes = new ArrayList<>();
    for (int i = 0; i < before.layers().size(); i++) {
      addChanges(i + 1, before.layers().get(i), after.layers().get(i), changes);
    }
    return changes;
  }

  private static void addChanges(
      int layer, LayerWeights before, LayerWeights after, List<WeightValue> changes) {
    Matrix kernel = before.kernel();
    for (int unit = 0; unit < kernel.columns(); unit++) {
      addChange(ParameterArray.BIAS, 0, layer, unit, before, after, changes);
      for (int input = 0; input < kernel.rows(); input++) {
        double old = kernel.get(input, unit);
        double changed = after.kernel().get(input, unit);
        changes.add(new WeightValue(layer, unit + 1, input + 1, old, changed));
      }
      addChange(ParameterArray.ALPHA, WeightValue.SLOPE, layer, unit, before, after, changes);
    }
  }

  /** The change of a unit's own number, where the layer has such an array. */
  private static void addChange(
      String array,
      int input,
      int layer,
      int unit,
      LayerWeights before,
      LayerWeights after,
      List<WeightValue> changes) {
    before
        .find(array)
        .ifPresent(
            old -> {
              double changed = after.find(array).orElseThrow()[unit];
              changes.add(new WeightValue(layer, unit + 1, input, old[unit], changed));
            });
  }

  /** Writes down what stands in the layers' buffers. */
  private static final class Nodes {
    private final List<NodeValue> values = new ArrayList<>();
    private final List<DenseLayer> layers;
    private final Batch batch;

    Nodes(List<DenseLayer> layers, Batch batch) {
      this.layers = layers;
      this.batch = batch;
    }

    void forward() {
      for (int layer = 1; layer <= layers.size(); layer++) {
        add(Quantity.NET_INPUT, layer, layers.get(layer - 1).netInputs(), 1);
        add(Quantity.OUTPUT, layer, layers.get(layer - 1).outputs(), 1);
      }
    }

    void errors() {
      DenseLayer output = layers.get(layers.size() - 1);
      for (int row = 0; row < batch.rows(); row++) {
        for (int unit = 0; unit < output.units(); unit++) {
          double out = output.outputs().get(row * output.units() + unit);
          double error = batch.targets().get(row, unit) - out;
          values.add(new NodeValue(Quantity.ERROR, row + 1, layers.size(), unit + 1, error));
        }
      }
    }

    /** The network's errors belong to the mean over the batch; δ is an example's own. */
    void deltas() {
      for (int layer = layers.size(); layer >= 1; layer--) {
        add(Quantity.DELTA, layer, layers.get(layer - 1).error(), -batch.rows());
      }
    }

    private void add(Quantity quantity, int layer, Reals numbers, double scale) {
      int units = layers.get(layer - 1).units();
      for (int i = 0; i < batch.rows() * units; i++) {
        double value = scale * numbers.get(i);
        values.add(new NodeValue(quantity, i / units + 1, layer, i % units + 1, value));
      }
    }
  }
}
