package org.sweep4j.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sweep4j.config.Spelled;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Weights.LayerWeights;

/**
 * What a training has come to between two epochs.
 *
 * @param best the weights that early stopping will put back
 */
record TrainingState(
    Snapshot network,
    Optional<Weights> best,
    StoppingRule.State stopping,
    List<EpochRecord> epochs,
    TrainingStatus status) {
  private static final String STATUS = "status";
  private static final String WEIGHTS = "weights";
  private static final String BEST = "best weights";
  private static final String OPTIMIZER = "optimizer";
  private static final String STOPPING = "stopping";

  NamedArrays write() {
    NamedArrays content = new NamedArrays();
    content.texts().put(STATUS, status.spelling());
    Map<String, double[]> arrays = content.arrays();
    arrays.putAll(arrays(WEIGHTS, network.weights()));
    best.ifPresent(weights -> arrays.putAll(arrays(BEST, weights)));
    arrays.put(OPTIMIZER, network.optimizerState());
    arrays.put(STOPPING, new double[] {stopping.best(), stopping.bestEpoch(), stopping.waited()});
    EpochColumns.write(epochs, content);
    return content;
  }

  /**
   * @param like of a network of the same plan: every array must have the size that it has there
   * @throws IllegalArgumentException if something is missing or has another size
   */
  static TrainingState read(NamedArrays content, Snapshot like) {
    boolean hasBest = content.arrays().keySet().stream().anyMatch(name -> name.startsWith(BEST));
    double[] stopping = content.array(STOPPING, 3);
    return new TrainingState(
        new Snapshot(
            weights(WEIGHTS, like.weights(), content),
            content.array(OPTIMIZER, like.optimizerState().length)),
        hasBest ? Optional.of(weights(BEST, like.weights(), content)) : Optional.empty(),
        new StoppingRule.State(stopping[0], (int) stopping[1], (int) stopping[2]),
        EpochColumns.read(content),
        status(content.text(STATUS)));
  }

  private static TrainingStatus status(String word) {
    return Spelled.find(TrainingStatus.class, word)
        .orElseThrow(
            () -> new IllegalArgumentException("the status must be known, found '" + word + "'"));
  }

  /** The arrays of some weights by name, such as {@code best weights 2 kernel}. */
  private static Map<String, double[]> arrays(String prefix, Weights weights) {
    Map<String, double[]> arrays = new TreeMap<>();
    int number = 0;
    for (LayerWeights layer : weights.layers()) {
      String name = prefix + " " + number++ + " ";
      arrays.put(name + "kernel", layer.kernel().values());
      layer.bias().ifPresent(bias -> arrays.put(name + "bias", bias));
      layer.alpha().ifPresent(alpha -> arrays.put(name + "alpha", alpha));
    }
    return arrays;
  }

  /** Fills a copy of weights with the arrays that have their names. */
  private static Weights weights(String prefix, Weights copy, NamedArrays content) {
    Weights filled =
        new Weights(
            copy.layers().stream()
                .map(
                    layer ->
                        new LayerWeights(
                            Matrix.zeros(layer.kernel().rows(), layer.kernel().columns()),
                            layer.bias().map(double[]::clone),
                            layer.alpha().map(double[]::clone)))
                .toList());
    arrays(prefix, filled)
        .forEach(
            (name, array) ->
                System.arraycopy(content.array(name, array.length), 0, array, 0, array.length));
    return filled;
  }
}
