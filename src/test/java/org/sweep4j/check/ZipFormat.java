package org.sweep4j.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sweep4j.dl4j.ModelZip;
import org.sweep4j.engine.ModelFormat;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Predictor;
import org.sweep4j.engine.Weights;
import org.sweep4j.engine.Weights.LayerWeights;

/**
 * The model file, made wrong in a chosen way: test double for the checks.
 *
 * @param layer of the weight that is changed, from 0
 * @param change what is added to the first number of its kernel
 */
record ZipFormat(int layer, double change) implements ModelFormat {
  static final ModelFormat RIGHT = new ZipFormat(0, 0);

  @Override
  public void write(Path file, NetworkPlan plan, Weights weights) throws IOException {
    List<LayerWeights> layers = new ArrayList<>(weights.layers());
    if (layer < layers.size()) {
      layers.set(layer, changed(layers.get(layer)));
    }
    ModelZip.write(file, plan, new Weights(layers));
  }

  private LayerWeights changed(LayerWeights right) {
    List<ParameterArray> arrays = new ArrayList<>(right.arrays());
    ParameterArray kernel = arrays.get(0);
    double[] values = kernel.values().clone();
    values[0] += change;
    arrays.set(0, new ParameterArray(kernel.name(), kernel.shape(), values, kernel.learned()));
    return new LayerWeights(arrays);
  }

  @Override
  public double tolerance(NetworkPlan plan) {
    return ModelZip.tolerance(plan);
  }

  @Override
  public Predictor read(Path file) throws IOException {
    return ModelZip.read(file);
  }
}
