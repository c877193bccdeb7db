package org.sweep4j.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static Map<String, List<Object>> layer(LayerWeights layer) {
    Map<String, List<Object>> arrays = new LinkedHashMap<>();
    for (ParameterArray array : layer.arrays()) {
      arrays.put(array.name(), nested(array.values(), 0, array.values().length, array.shape()));
    }
    return arrays;
  }

  /** Lists in lists, as deep as the shape is long. */
  private static List<Object> nested(double[] values, int from, int count, List<Integer> shape) {
    int items = shape.get(0);
    int each = count / items;
    List<Object> list = new ArrayList<>(items);
    for (int i = 0; i < items; i++) {
      int start = from + i * each;
      list.add(
          shape.size() == 1
              ? (Object) values[start]
              : nested(values, start, each, shape.subList(1, shape.size())));
    }
    return list;
  }
}
