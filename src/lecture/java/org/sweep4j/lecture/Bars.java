package org.sweep4j.lecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
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
    List<Map<String, @Nullable Object>> groups = new ArrayList<>();
    for (String metric : metrics) {
      Map<String, @Nullable Object> group = new LinkedHashMap<>();
      group.put("name", name(metric));
      group.put("values", Numbers.rounded(response.metric(metric)));
      groups.add(group);
    }
    return of(id, title, sentence, axis, response.labels(), groups);
  }

  static Figure of(
      String id,
      String title,
      String sentence,
      String axis,
      List<String> names,
      List<Map<String, @Nullable Object>> groups) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("names", names);
    data.put("axis", axis);
    data.put("groups", groups);
    return new Figure(id, Figure.Kind.BARS, Figure.Width.HALF, title, sentence, data);
  }

  private static String name(String metric) {
    return switch (metric) {
      case "weight_norm" -> "norm of all weights";
      case "near_zero_share" -> "share near zero";
      default -> Words.metric(metric);
    };
  }
}
