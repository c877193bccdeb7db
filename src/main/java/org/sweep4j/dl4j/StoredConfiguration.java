package org.sweep4j.dl4j;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.sweep4j.json.Json;

/**
 * The layers of a model file, as far as they are those that {@link StockNetwork} writes. Nothing
 * else of Deeplearning4j's configuration, which names classes to be loaded, is accepted.
 *
 * @param inputs columns that the first layer takes
 * @param outputs columns that the last one gives
 * @param parameters of all layers
 * @param json what was checked, for Deeplearning4j to read
 */
record StoredConfiguration(
    int inputs, int outputs, long parameters, DataType precision, String json) {
  private static final String LAYERS = "org.deeplearning4j.nn.conf.layers.";
  private static final Pattern FUNCTIONS =
      Pattern.compile(
          "org\\.(nd4j\\.linalg\\.((activations|lossfunctions)\\.impl|learning\\.config)"
              + "|deeplearning4j\\.nn\\.weights)\\.\\w+");
  private static final int MOST_LAYERS = 10_000;

  MultiLayerConfiguration toDeeplearning4j() {
    return MultiLayerConfiguration.fromJson(json);
  }

  /**
   * @throws IllegalArgumentException if it is no JSON, or says anything else
   */
  static StoredConfiguration read(String text) {
    Map<?, ?> json = map(Json.read(text), "one value");
    checkClasses(json, "confs");
    Chain chain = new Chain();
    for (Object item : layers(json)) {
      Map<?, ?> configuration = map(item, "each of confs");
      checkClasses(configuration, "layer");
      chain.add(map(configuration.get("layer"), "each layer"));
    }
    return new StoredConfiguration(
        chain.inputs, chain.outputs, chain.parameters, precision(json), Json.write(json));
  }

  private static List<?> layers(Map<?, ?> json) {
    if (json.get("confs") instanceof List<?> confs
        && !confs.isEmpty()
        && confs.size() <= MOST_LAYERS) {
      return confs;
    }
    throw found("1 to " + MOST_LAYERS + " layers in confs", "none or more");
  }

  private static DataType precision(Map<?, ?> json) {
    Object name = json.get("dataType");
    if ("FLOAT".equals(name) || "DOUBLE".equals(name)) {
      return DataType.valueOf(String.valueOf(name));
    }
    throw found("dataType FLOAT or DOUBLE", name);
  }

  private static Map<?, ?> map(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw found(name + " as a JSON object", value);
  }

  /** Objects in the values, but for one that has rules of its own, must be known functions. */
  private static void checkClasses(Map<?, ?> json, String otherwise) {
    json.forEach((key, value) -> checkClasses(key.equals(otherwise) ? null : value));
  }

  private static void checkClasses(@Nullable Object value) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      String name = String.valueOf(map.get("@class"));
      if (!FUNCTIONS.matcher(name).matches()) {
        throw found("functions of Deeplearning4j alone", name);
      }
      checkClasses(map, "@class");
    } else if (value instanceof Iterable<?> items) {
      items.forEach(StoredConfiguration::checkClasses);
    }
  }

  private static IllegalArgumentException found(String needed, @Nullable Object found) {
    String text = String.valueOf(found);
    return new IllegalArgumentException(
        "its configuration.json must have %s, found %s"
            .formatted(needed, text.length() > 60 ? text.substring(0, 60) + "…" : text));
  }

  /** Layers, each as wide as the one before it is. */
  private static final class Chain {
    private int inputs;
    private int outputs;
    private long parameters;

    void add(Map<?, ?> layer) {
      checkClasses(layer, "@class");
      map(layer.get("activationFn"), "each activationFn");
      String name = String.valueOf(layer.get("@class"));
      switch (name.startsWith(LAYERS) ? name.substring(LAYERS.length()) : name) {
        case "DenseLayer", "OutputLayer" -> addDense(layer);
        case "PReLULayer" -> addSlopes(layer);
        case "LossLayer" -> checkWidth(outputs);
        default -> throw found("dense and PReLU layers alone", name);
      }
    }

    private void addDense(Map<?, ?> layer) {
      int width = width(layer.get("nin"), "nin");
      checkWidth(width);
      outputs = width(layer.get("nout"), "nout");
      if (Boolean.TRUE.equals(layer.get("hasLayerNorm"))) {
        throw found("no hasLayerNorm", true);
      }
      int rows = Boolean.FALSE.equals(layer.get("hasBias")) ? 0 : 1;
      parameters = Math.addExact(parameters, ((long) width + rows) * outputs);
    }

    private void addSlopes(Map<?, ?> layer) {
      if (!(layer.get("inputShape") instanceof List<?> shape)
          || shape.size() != 1
          || layer.get("sharedAxes") != null) {
        throw found("one slope a unit", layer.get("inputShape"));
      }
      int width = width(shape.get(0), "inputShape");
      checkWidth(width);
      outputs = width;
      parameters += width;
    }

    private void checkWidth(int width) {
      if (inputs == 0) {
        inputs = width;
      } else if (width != outputs) {
        throw found("layers that take what the one before gives, " + outputs + " columns", width);
      }
    }

    private static int width(@Nullable Object value, String name) {
      if (value instanceof Long width && width > 0 && width <= Integer.MAX_VALUE) {
        return width.intValue();
      }
      throw found(name + " from 1 to 2147483647", value);
    }
  }
}
