package org.sweep4j.engine;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sweep4j.engine.Weights.LayerWeights;
import org.sweep4j.json.Json;
import org.sweep4j.json.JsonObject;

/**
 * {@code weights.json}: {@code {"layers": [{"kernel": [[…]], "bias": […], "alpha": […]}, …]}}, in
 * full precision, the layout that {@code dense.kernel} and {@code dense.bias} take.
 */
final class WeightsJson {
  private WeightsJson() {}

  /** The text may be longer than one of Java can be, and is never held as a whole. */
  static void write(Weights weights, Writer out) throws IOException {
    Json.write(Map.of("layers", weights.layers().stream().map(WeightsJson::layer).toList()), out);
    out.write('\n');
  }

  private static JsonObject layer(LayerWeights layer) {
    JsonObject arrays = new JsonObject();
    for (ParameterArray array : layer.arrays()) {
      arrays.put(array.name(), nested(array.values(), 0, array.values().length, array.shape()));
    }
    return arrays;
  }

  /** Lists in lists, as deep as the shape is long. */
  private static Object nested(double[] values, int from, int count, List<Integer> shape) {
    if (shape.size() == 1) {
      return Arrays.copyOfRange(values, from, from + count);
    }
    int each = count / shape.get(0);
    List<Integer> rest = shape.subList(1, shape.size());
    return (Iterable<Object>)
        () ->
            IntStream.range(0, shape.get(0))
                .mapToObj(i -> nested(values, from + i * each, each, rest))
                .iterator();
  }
}
