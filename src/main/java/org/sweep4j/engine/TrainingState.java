package org.sweep4j.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sweep4j.config.ConfigWord;
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
    return ConfigWord.find(TrainingStatus.class, word)
        .orElseThrow(
            () -> new IllegalArgumentException("the status must be known, found '" + word + "'"));
  }

  /** The arrays of some weights by name, such as {@code best weights 2 kernel}. */
  private static Map<String, double[]> arrays(String prefix, Weights weights) {
    Map<String, double[]> arrays = new TreeMap<>();
    for (int i = 0; i < weights.layers().size(); i++) {
      for (ParameterArray array : weights.layers().get(i).arrays()) {
        arrays.put(name(prefix, i, array), array.values());
      }
    }
    return arrays;
  }

  private static String name(String prefix, int layer, ParameterArray array) {
    return prefix + " " + layer + " " + array.name();
  }

  /** Weights of the same shapes, with the content's arrays of their names. */
  private static Weights weights(String prefix, Weights like, NamedArrays content) {
    List<LayerWeights> layers = new ArrayList<>();
    for (int i = 0; i < like.layers().size(); i++) {
      List<ParameterArray> arrays = new ArrayList<>();
      for (ParameterArray array : like.layers().get(i).arrays()) {
        String name = name(prefix, i, array);
        arrays.add(array.with(content.array(name, array.values().length).clone()));
      }
      layers.add(new LayerWeights(arrays));
    }
    return new Weights(layers);
  }
}
