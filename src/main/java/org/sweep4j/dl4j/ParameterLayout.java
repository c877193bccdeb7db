package org.sweep4j.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Weights;
import org.sweep4j.engine.Weights.LayerWeights;

/**
 * Between {@link Weights} and Deeplearning4j's one flat array: layer after layer its arrays, those
 * of two dimensions column by column.
 */
final class ParameterLayout {
  private final Weights like;

  ParameterLayout(NetworkPlan plan) {
    like = plan.initialWeights();
  }

  Weights read(double[] flat) {
    List<LayerWeights> layers = new ArrayList<>();
    int from = 0;
    for (LayerWeights layer : like.layers()) {
      List<ParameterArray> arrays = new ArrayList<>();
      for (ParameterArray array : layer.arrays()) {
        double[] values = new double[array.values().length];
        for (int i = 0; i < values.length; i++) {
          values[i] = flat[from + place(array, i)];
        }
        arrays.add(array.with(values));
        from += values.length;
      }
      layers.add(new LayerWeights(arrays));
    }
    return new Weights(layers);
  }

  static double[] flatten(Weights weights) {
    double[] flat = new double[weights.count()];
    int from = 0;
    for (ParameterArray array : weights.arrays()) {
      double[] values = array.values();
      for (int i = 0; i < values.length; i++) {
        flat[from + place(array, i)] = values[i];
      }
      from += values.length;
    }
    return flat;
  }

  /** One layer's part. */
  static double[] flatten(LayerWeights layer) {
    return flatten(new Weights(List.of(layer)));
  }

  /** Where Deeplearning4j has the array's {@code i}-th number. */
  private static int place(ParameterArray array, int i) {
    if (array.shape().size() == 1) {
      return i;
    }
    int rows = array.shape().get(0);
    int columns = array.shape().get(1);
    return i % columns * rows + i / columns;
  }
}
