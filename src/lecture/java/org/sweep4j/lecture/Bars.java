package org.sweep4j.lecture;

import java.util.List;
import java.util.Optional;
import org.sweep4j.report.page.Bars.Group;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Words;

/**
 * A figure of metrics at each value of a parameter.
 *
 * @param sentence says what it shows
 * @param metrics one bar each
 */
record Bars(String title, String sentence, String axis, List<String> metrics) {
  Bars {
    metrics = List.copyOf(metrics);
  }

  Figure figure(String id, Response response) {
    org.sweep4j.report.page.Bars bars =
        new org.sweep4j.report.page.Bars(
            response.labels(),
            axis,
            Optional.empty(),
            metrics.stream().map(name -> new Group(name(name), response.metric(name))).toList());
    return new Figure(id, Figure.Kind.BARS, Figure.Width.HALF, title, sentence, bars);
  }

  private static String name(String metric) {
    return switch (metric) {
      case "weight_norm" -> "norm of all weights";
      case "near_zero_share" -> "share near zero";
      default -> Words.metric(metric);
    };
  }
}
