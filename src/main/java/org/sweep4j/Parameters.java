package org.sweep4j;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;

/**
 * The values of a trial's parameters. Immutable.
 *
 * <pre>{@code
 * Sweep.objective(p -> cost(p.getDouble("x"), p.getInt("y"), p.getString("kind")));
 * }</pre>
 *
 * @param asMap by name, those of nested parameters by their names joined with dots
 */
public record Parameters(Map<String, @Nullable Object> asMap) {

  static Parameters of(Configuration configuration) {
    return new Parameters(configuration.flat());
  }

  /**
   * @throws IllegalArgumentException if there is no such parameter, or it is no number
   */
  public double getDouble(String name) {
    return number(name).doubleValue();
  }

  /**
   * @throws IllegalArgumentException if there is no such parameter, or it is no whole number
   */
  public int getInt(String name) {
    double value = number(name).doubleValue();
    if (value != (int) value) {
      throw new IllegalArgumentException(name + " must be a whole number, found " + value);
    }
    return (int) value;
  }

  private Number number(String name) {
    Object value = get(name);
    if (!(value instanceof Number number)) {
      throw new IllegalArgumentException(name + " must be a number, found " + value);
    }
    return number;
  }

  /**
   * The value as text.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  public String getString(String name) {
    return String.valueOf(get(name));
  }

  /**
   * A number, a text, a flag, or null.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  public @Nullable Object get(String name) {
    if (!asMap.containsKey(name)) {
      throw new IllegalArgumentException(
          "there is no parameter '" + name + "'; there are " + asMap.keySet());
    }
    return asMap.get(name);
  }
}
