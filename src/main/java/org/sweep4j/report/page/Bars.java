package org.sweep4j.report.page;

import java.util.List;
import java.util.Optional;

/**
 * The data of a {@link Figure.Kind#BARS} figure.
 *
 * @param names one row of bars each
 * @param format of the numbers: {@code number}, or {@code percent} for shares of one
 */
public record Bars(List<String> names, String axis, Optional<String> format, List<Group> groups) {

  /** One bar in each row. */
  public record Group(String name, double[] values) {}

  public static Bars of(List<String> names, String axis, String format, Group... groups) {
    return new Bars(names, axis, Optional.of(format), List.of(groups));
  }
}
