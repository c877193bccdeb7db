package org.sweep4j;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values that a parameter may take; what a sweep file has below its name.
 *
 * <pre>{@code
 * sweep.parameter("learning_rate", Values.logUniform(1e-3, 0.5))
 *     .parameter("hidden_size", Values.choice(32, 64, 128))
 *     .parameter("momentum", Values.uniform(0.5, 0.95).when("optimizer", "sgd"));
 * }</pre>
 */
public final class Values {
  private final Map<String, Object> keys;

  private Values(Map<String, Object> keys) {
    this.keys = new TreeMap<>(keys);
  }

  /** One of the listed numbers, texts or flags. */
  public static Values choice(Object... values) {
    return new Values(Map.of("values", List.of(values)));
  }

  /** Always the same. */
  public static Values constant(Object value) {
    return new Values(Map.of("value", value));
  }

  /** A number in [{@code min}, {@code max}]. */
  public static Values uniform(double min, double max) {
    return new Values(Map.of("distribution", "uniform", "min", min, "max", max));
  }

  /** A whole number in [{@code min}, {@code max}], both included. */
  public static Values intUniform(int min, int max) {
    return new Values(Map.of("distribution", "int_uniform", "min", min, "max", max));
  }

  /** A number in [{@code min}, {@code max}] whose logarithm is uniform. */
  public static Values logUniform(double min, double max) {
    return new Values(Map.of("distribution", "log_uniform_values", "min", min, "max", max));
  }

  /** A normally distributed number. */
  public static Values normal(double mean, double standardDeviation) {
    return new Values(Map.of("distribution", "normal", "mu", mean, "sigma", standardDeviation));
  }

  /** The same, there only if another parameter is, too, and has one of {@code values}. */
  public Values when(String parameter, Object... values) {
    Map<String, Object> when = new TreeMap<>();
    if (keys.get("when") instanceof Map<?, ?> before) {
      before.forEach((name, some) -> when.put(String.valueOf(name), some));
    }
    when.put(parameter, List.of(values));
    Values conditional = new Values(keys);
    conditional.keys.put("when", when);
    return conditional;
  }

  /** What a sweep file would have: {@code distribution}, {@code min}, …. */
  public static Values of(Map<String, Object> keys) {
    return new Values(keys);
  }

  Map<String, Object> keys() {
    return keys;
  }
}
