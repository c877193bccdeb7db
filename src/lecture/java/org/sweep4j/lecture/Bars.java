package org.sweep4j.lecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sweep4j.report.page.Bars.Group;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Spread;
import org.sweep4j.report.page.Words;

/**
 * A figure of metrics at each value of a parameter: one with every seed as a point, or several as a
 * bar each.
 *
 * @param sentence says what it shows
 */
record Bars(String title, String sentence, List<String> metrics) implements Drawing {
  Bars {
    metrics = List.copyOf(metrics);
  }

  static Bars of(String title, String sentence, String... metrics) {
    return new Bars(title, sentence, List.of(metrics));
  }

  @Override
  public Figure figure(String id, Response response) {
    if (metrics.size() == 1) {
      return new Figure(
          id, Figure.Kind.SPREAD, Figure.Width.HALF, title, sentence, spread(response));
    }
    org.sweep4j.report.page.Bars bars =
        new org.sweep4j.report.page.Bars(
            response.values(),
            Words.plain(metrics.get(0)),
            Optional.empty(),
            metrics.stream().map(name -> new Group(name(name), response.mean(name))).toList());
    return new Figure(id, Figure.Kind.BARS, Figure.Width.HALF, title, sentence, bars);
  }

  private Spread spread(Response response) {
    String metric = metrics.get(0);
    return new Spread(
        response.values(),
        name(metric),
        Optional.of("seed"),
        Arrays.asList(response.each(metric)),
        response.mean(metric));
  }

  /** A metric in words. */
  static String name(String metric) {
    return switch (metric) {
      case "weight_norm" -> "norm of all weights";
      case "near_zero_share" -> "share near zero";
      case "seconds" -> "time of a training in seconds";
      default -> Words.metric(metric);
    };
  }
}
