package org.sweep4j.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Weights.LayerWeights;
import org.sweep4j.json.Json;

/**
 * {@code weights.json}: {@code {"layers": [{"kernel": [[…]], "bias": […], "alpha": […]}, …]}}, in
 * full precision, the layout that {@code dense.kernel} and {@code dense.bias} take.
 */
final class WeightsJson {
  private WeightsJson() {}

  static String write(Weights weights) {
    return Json.write(Map.of("layers", weights.layers().stream().map(WeightsJson::layer).toList()))
        + "\n";
  }

  private static Map<String, Object> layer(LayerWeights layer) {
    Map<String, Object> arrays = new LinkedHashMap<>();
    arrays.put("kernel", rows(layer.kernel()));
    layer.bias().ifPresent(bias -> arrays.put("bias", list(bias, 0, bias.length)));
    layer.alpha().ifPresent(alpha -> arrays.put("alpha", list(alpha, 0, alpha.length)));
    return arrays;
  }

  private static List<List<Double>> rows(Matrix matrix) {
    List<List<Double>> rows = new ArrayList<>(matrix.rows());
    for (int row = 0; row < matrix.rows(); row++) {
      rows.add(list(matrix.values(), row * matrix.columns(), matrix.columns()));
    }
    return rows;
  }

  private static List<Double> list(double[] values, int from, int count) {
    List<Double> list = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      list.add(values[from + i]);
    }
    return list;
  }
}
