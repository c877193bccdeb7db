package org.sweep4j.report.training;

import java.util.List;
import org.sweep4j.engine.diagnostics.Diagnostics.GradientNorms;
import org.sweep4j.report.page.Extreme;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Figure.Kind;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Lines.Role;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.TrainingRun;

/**
 * The gradient's norm in each layer over the epochs: where it vanishes, the layer hardly learns.
 */
final class GradientFlow {
  /** Beyond this the gradients of the first and last layer no longer count as alike. */
  private static final double ALIKE = 3;

  private GradientFlow() {}

  static List<Figure> of(TrainingRun run) {
    return run.diagnostics().gradientNorms().stream()
        .filter(norms -> !norms.layers().isEmpty())
        .map(norms -> Figure.full("gradient-norms", Kind.LINES, sentence(norms), lines(norms)))
        .toList();
  }

  private static Lines lines(GradientNorms norms) {
    double[] epochs = norms.epochs().stream().mapToDouble(epoch -> epoch + 1).toArray();
    return new Lines("epoch", "gradient norm")
        .onLogarithmicScale()
        .with(
            norms.layers().stream()
                .map(layer -> new Lines.Line(layer.name(), Role.ORDERED, epochs, layer.norms()))
                .toList());
  }

  private static String sentence(GradientNorms norms) {
    GradientNorms.Layer first = norms.layers().get(0);
    GradientNorms.Layer last = norms.layers().get(norms.layers().size() - 1);
    int epoch = Extreme.first(first.norms());
    int known =
        Math.min(norms.epochs().size(), Math.min(first.norms().length, last.norms().length));
    if (norms.layers().size() < 2 || epoch < 0 || epoch >= known) {
      return "Each line is the Euclidean norm of one layer's gradient, mean over the batches.";
    }
    double ratio = last.norms()[epoch] / first.norms()[epoch];
    String start = "In epoch " + (norms.epochs().get(epoch) + 1);
    if (ratio > ALIKE) {
      return "%s the gradient shrank %s-fold from the last layer to the first."
          .formatted(start, Numbers.text(ratio));
    }
    return "%s the first layer's gradient was %s times the last layer's; it %s on the way back."
        .formatted(
            start,
            Numbers.text(1 / ratio),
            ratio < 1 / ALIKE ? "grew" : "neither vanished nor exploded");
  }
}
