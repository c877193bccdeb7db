package org.sweep4j.report.page;

import java.util.List;

/**
 * An axis of one parameter.
 *
 * @param kind {@code number}, {@code log} or {@code category}
 * @param categories in order; empty for numbers
 */
public record Axis(String name, String kind, List<String> categories) {
  public static Axis ofNumbers(String name) {
    return new Axis(name, "number", List.of());
  }
}
