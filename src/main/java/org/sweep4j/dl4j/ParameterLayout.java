package org.sweep4j.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.Weights;
import org.sweep4j.engine.Weights.LayerWeights;

/**
 * Between {@link Weights} and Deeplearning4j's one flat array: layer after layer its kernel column
 * by column, its bias, its slopes.
 */
final class ParameterLayout {
  private final List<PlannedDense> layers;

  ParameterLayout(NetworkPlan plan) {
    layers = plan.dense();
  }

  Weights read(double[] flat) {
    List<LayerWeights> weights = new ArrayList<>();
    int from = 0;
    for (PlannedDense layer : layers) {
      LayerWeights read = read(layer, flat, from);
      weights.add(read);
      from += read.count();
    }
    return new Weights(weights);
  }

  private static LayerWeights read(PlannedDense layer, double[] flat, int from) {
    Matrix kernel = Matrix.zeros(layer.inputs(), layer.units());
    int next = from;
    for (int unit = 0; unit < layer.units(); unit++) {
      for (int input = 0; input < layer.inputs(); input++) {
        kernel.set(input, unit, flat[next++]);
      }
    }
    Optional<double[]> bias = slice(layer.initial().bias(), flat, next);
    next += bias.map(array -> array.length).orElse(0);
    return new LayerWeights(kernel, bias, slice(layer.initial().alpha(), flat, next));
  }

  private static Optional<double[]> slice(Optional<double[]> like, double[] flat, int from) {
    return like.map(array -> Arrays.copyOfRange(flat, from, from + array.length));
  }

  double[] flatten(Weights weights) {
    double[] flat = new double[weights.count()];
    int next = 0;
    for (LayerWeights layer : weights.layers()) {
      double[] part = flatten(layer);
      System.arraycopy(part, 0, flat, next, part.length);
      next += part.length;
    }
    return flat;
  }

  /** One layer's part. */
  static double[] flatten(LayerWeights layer) {
    double[] flat = new double[layer.count()];
    Matrix kernel = layer.kernel();
    int next = 0;
    for (int unit = 0; unit < kernel.columns(); unit++) {
      for (int input = 0; input < kernel.rows(); input++) {
        flat[next++] = kernel.get(input, unit);
      }
    }
    next = append(layer.bias(), flat, next);
    append(layer.alpha(), flat, next);
    return flat;
  }

  private static int append(Optional<double[]> array, double[] flat, int from) {
    array.ifPresent(values -> System.arraycopy(values, 0, flat, from, values.length));
    return from + array.map(values -> values.length).orElse(0);
  }
}
