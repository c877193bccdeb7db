package org.sweep4j.engine.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.engine.WeightSummary;

/** One kernel's values before and after training, counted in the same bins. */
final class KernelHistogram {
  private static final int BINS = 40;

  private KernelHistogram() {}

  static List<Map<String, Object>> all(TrainingOutcome outcome) {
    List<double[]> before = outcome.preparation().plan().initialWeights().kernels();
    List<double[]> after = outcome.weights().kernels();
    List<Map<String, Object>> layers = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      layers.add(of(Diagnostics.layerName(i, after.size()), before.get(i), after.get(i)));
    }
    return layers;
  }

  private static Map<String, Object> of(String name, double[] before, double[] after) {
    double low = Math.min(smallest(before), smallest(after));
    double high = Math.max(largest(before), largest(after));
    double width = high > low ? (high - low) / BINS : 1;
    List<Double> edges = new ArrayList<>();
    for (int i = 0; i <= BINS; i++) {
      edges.add(low + i * width);
    }
    Map<String, Object> layer = new LinkedHashMap<>();
    layer.put("name", name);
    layer.put("edges", edges);
    layer.put("before", state(before, low, width));
    layer.put("after", state(after, low, width));
    return layer;
  }

  private static Map<String, Object> state(double[] weights, double low, double width) {
    int[] counts = new int[BINS];
    for (double weight : weights) {
      counts[Math.min(BINS - 1, (int) ((weight - low) / width))]++;
    }
    WeightSummary summary = WeightSummary.of(weights);
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("counts", IntStream.of(counts).boxed().toList());
    state.put("near_zero_share", summary.nearZeroShare());
    state.put("norm", summary.norm());
    return state;
  }

  private static double smallest(double[] values) {
    return DoubleStream.of(values).min().orElse(0);
  }

  private static double largest(double[] values) {
    return DoubleStream.of(values).max().orElse(0);
  }
}
