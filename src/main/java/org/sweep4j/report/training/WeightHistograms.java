package org.sweep4j.report.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.engine.diagnostics.Diagnostics.Kernel;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.TrainingRun;

/** Each layer's weights before and after training, counted in the same bins. */
final class WeightHistograms {
  private WeightHistograms() {}

  static Optional<PageSection> of(TrainingRun run) {
    List<Figure> figures = new ArrayList<>();
    for (Kernel layer : run.diagnostics().weights()) {
      if (layer.edges().length > 1) {
        figures.add(figure(layer, figures.size()));
      }
    }
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageSection("weights", "Weights before and after", figures));
  }

  private static Figure figure(Kernel layer, int number) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("edges", Numbers.rounded(layer.edges()));
    data.put("before", layer.before().counts());
    data.put("after", layer.after().counts());
    return new Figure(
        "weights-" + number,
        Figure.Kind.HISTOGRAM,
        Figure.Width.THIRD,
        layer.name(),
        sentence(layer),
        data);
  }

  private static String sentence(Kernel layer) {
    double before = spread(layer.edges(), layer.before().counts());
    double after = spread(layer.edges(), layer.after().counts());
    return "The weights' spread (standard deviation) went from %s to %s."
        .formatted(Numbers.text(before), Numbers.text(after));
  }

  /** Standard deviation of values counted in bins, each taken at its bin's middle. */
  private static double spread(double[] edges, List<Integer> counts) {
    double total = counts.stream().mapToInt(Integer::intValue).sum();
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < counts.size(); i++) {
      double middle = (edges[i] + edges[i + 1]) / 2;
      sum += counts.get(i) * middle;
      squares += counts.get(i) * middle * middle;
    }
    return Math.sqrt(Math.max(0, squares / total - Math.pow(sum / total, 2)));
  }
}
