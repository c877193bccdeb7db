package org.sweep4j.report.training;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sweep4j.engine.diagnostics.Diagnostics.Kernel;
import org.sweep4j.report.page.Bars;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.TrainingRun;

/** Each layer's weights before and after training. */
final class Kernels {
  private Kernels() {}

  /** Counted in the same bins. */
  static List<Figure> histograms(TrainingRun run) {
    List<Kernel> kernels =
        run.diagnostics().weights().stream().filter(kernel -> kernel.edges().length > 1).toList();
    return IntStream.range(0, kernels.size())
        .mapToObj(i -> histogram("weights-" + i, kernels.get(i)))
        .toList();
  }

  private static Figure histogram(String id, Kernel kernel) {
    return new Figure(
        id,
        Figure.Kind.HISTOGRAM,
        Figure.Width.THIRD,
        kernel.name(),
        "The weights' spread (standard deviation) went from %s to %s."
            .formatted(
                Numbers.text(spread(kernel.edges(), kernel.before().counts())),
                Numbers.text(spread(kernel.edges(), kernel.after().counts()))),
        kernel);
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

  /** Norm and near-zero share: what a penalty does to the weights. */
  static List<Figure> sizes(TrainingRun run) {
    List<Kernel> kernels = run.diagnostics().weights();
    if (kernels.isEmpty()) {
      return List.of();
    }
    Kernel most =
        kernels.stream()
            .max(Comparator.comparingDouble(kernel -> kernel.after().nearZeroShare()))
            .orElseThrow();
    return List.of(
        bars(
            "weight-norms",
            "Norm",
            "All kernels together had a norm of %s before training and of %s after."
                .formatted(
                    total(kernels, kernel -> kernel.before().norm()),
                    total(kernels, kernel -> kernel.after().norm())),
            data(kernels, Kernel.State::norm, "Euclidean norm", "number")),
        bars(
            "near-zero",
            "Near zero",
            "After training %s has the largest share of weights near zero: %s."
                .formatted(most.name(), Numbers.percent(most.after().nearZeroShare())),
            data(kernels, Kernel.State::nearZeroShare, "share of weights near zero", "percent")));
  }

  private static Figure bars(String id, String title, String sentence, Bars data) {
    return new Figure(id, Figure.Kind.BARS, Figure.Width.HALF, title, sentence, data);
  }

  private static Bars data(
      List<Kernel> kernels, ToDoubleFunction<Kernel.State> value, String axis, String format) {
    return Bars.of(
        kernels.stream().map(Kernel::name).toList(),
        axis,
        format,
        group("before", kernels, kernel -> value.applyAsDouble(kernel.before())),
        group("after", kernels, kernel -> value.applyAsDouble(kernel.after())));
  }

  private static Bars.Group group(
      String name, List<Kernel> kernels, ToDoubleFunction<Kernel> value) {
    return new Bars.Group(name, kernels.stream().mapToDouble(value).toArray());
  }

  private static String total(List<Kernel> kernels, ToDoubleFunction<Kernel> norm) {
    return Numbers.text(
        Math.sqrt(
            kernels.stream().mapToDouble(kernel -> Math.pow(norm.applyAsDouble(kernel), 2)).sum()));
  }
}
