package org.sweep4j.engine;

import java.util.List;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.EngineChoice;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.HiddenLayers;
import org.sweep4j.config.Layer;
import org.sweep4j.config.Precision;
import org.sweep4j.config.Problem;

/**
 * How large a network is, counted before any array of it is made.
 *
 * @param weights of all layers; biases and slopes, which are few, are not counted
 * @param units of all layers
 */
record NetworkSize(long weights, long units) {
  /** Of an array of Java. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  /** Net inputs, outputs and errors of every unit for every row of a batch. */
  private static final int ARRAYS_OF_A_BATCH = 3;

  /** Value and gradient; the optimiser has more. */
  private static final int ARRAYS_OF_A_WEIGHT = 2;

  /** Plan, weights, these in Deeplearning4j's order by layer and in one array, and the file. */
  private static final int COPIES_TO_DELIVER = 5;

  /**
   * @throws BadInputException if a layer, or all together, have more weights than an array can hold
   */
  static NetworkSize of(HiddenLayers hidden, int inputs, int outputs) {
    List<Layer> layers = hidden.layers();
    NetworkSize size = new NetworkSize(0, 0);
    int width = inputs;
    for (int i = 0; i <= layers.size(); i++) {
      boolean last = i == layers.size();
      int units = last ? outputs : layers.get(i).outputs(width);
      if (last || layers.get(i) instanceof Layer.Dense) {
        size = size.plus(width, units, last ? "model.output" : hidden.setting(i));
      }
      width = units;
    }
    return size;
  }

  private NetworkSize plus(int width, int units, String setting) {
    NetworkSize sum = new NetworkSize(weights + (long) width * units, this.units + units);
    if (sum.weights > MOST) {
      throw new BadInputException(
          Problem.ofSetting(
              setting,
              "%s brings the network to %d weights (%d × %d here), more than the %d that an array"
                      .formatted(setting, sum.weights, width, units, MOST)
                  + " can hold; take fewer units or layers"));
    }
    return sum;
  }

  /**
   * Checks that a training fits into the memory: its plan, the engine's weights, gradients and
   * optimiser, and what every unit has for a batch; then the files of the trained network.
   *
   * @param rows of a batch
   * @throws MachineFailure if it does not
   */
  void requireMemory(Experiment experiment, int rows) {
    int bytes = experiment.precision() == Precision.FLOAT ? Float.BYTES : Double.BYTES;
    int arrays = ARRAYS_OF_A_WEIGHT + experiment.training().optimizer().accumulators();
    long plan = weights * Double.BYTES;
    long network = (weights * arrays + units * rows * ARRAYS_OF_A_BATCH) * bytes;
    // Deeplearning4j's arrays lie outside of Java's heap, which is allowed as much again.
    boolean apart = experiment.engine() == EngineChoice.DL4J;
    long training = apart ? Math.max(plan, network) : plan + network;
    MachineFailure.requireMemory(
        () ->
            "training the network (%d weights, %d units, batches of %d rows)"
                .formatted(weights, units, rows),
        Math.max(training, weights * COPIES_TO_DELIVER * Double.BYTES));
  }
}
