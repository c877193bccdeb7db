package org.sweep4j.report.training;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sweep4j.engine.diagnostics.Diagnostics.Kernel;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.TrainingRun;

/** Norm and near-zero share of each layer's weights: what a penalty does to them. */
final class WeightSizes {
  private WeightSizes() {}

  static Optional<PageSection> of(TrainingRun run) {
    List<Kernel> layers = run.diagnostics().weights();
    if (layers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PageSection(
            "weight-sizes", "Size of the weights", List.of(norms(layers), zeros(layers))));
  }

  private static Figure norms(List<Kernel> layers) {
    double before = total(layers, layer -> layer.before().norm());
    double after = total(layers, layer -> layer.after().norm());
    return figure(
        "weight-norms",
        "Norm",
        "All kernels together had a norm of %s before training and of %s after."
            .formatted(Numbers.text(before), Numbers.text(after)),
        data(layers, Kernel.State::norm, "Euclidean norm", "number"));
  }

  private static Figure zeros(List<Kernel> layers) {
    Kernel most =
        layers.stream()
            .max(Comparator.comparingDouble(layer -> layer.after().nearZeroShare()))
            .orElseThrow();
    return figure(
        "near-zero",
        "Near zero",
        "After training %s has the largest share of weights near zero: %s."
            .formatted(most.name(), Numbers.percent(most.after().nearZeroShare())),
        data(layers, Kernel.State::nearZeroShare, "share of weights near zero", "percent"));
  }

  private static Figure figure(
      String id, String title, String sentence, Map<String, @Nullable Object> data) {
    return new Figure(id, Figure.Kind.BARS, Figure.Width.HALF, title, sentence, data);
  }

  private static Map<String, @Nullable Object> data(
      List<Kernel> layers, ToDoubleFunction<Kernel.State> value, String axis, String format) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("names", layers.stream().map(Kernel::name).toList());
    data.put("axis", axis);
    data.put("format", format);
    data.put(
        "groups",
        List.of(
            Map.of("name", "before", "values", values(layers, Kernel::before, value)),
            Map.of("name", "after", "values", values(layers, Kernel::after, value))));
    return data;
  }

  private static List<@Nullable Double> values(
      List<Kernel> layers,
      java.util.function.Function<Kernel, Kernel.State> moment,
      ToDoubleFunction<Kernel.State> value) {
    return Numbers.rounded(layers.stream().map(moment).mapToDouble(value).toArray());
  }

  private static double total(List<Kernel> layers, ToDoubleFunction<Kernel> norm) {
    return Math.sqrt(
        layers.stream().mapToDouble(layer -> Math.pow(norm.applyAsDouble(layer), 2)).sum());
  }
}
