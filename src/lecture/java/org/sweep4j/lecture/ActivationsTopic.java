package org.sweep4j.lecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sweep4j.config.Activation;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Link;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.SweepRun;

/** The activation functions with their derivatives, and what a network reaches with each. */
final class ActivationsTopic implements Topic {
  private static final String RUN = "02-activation-functions";
  private static final double SIGMOIDS_LARGEST = 0.25;
  private static final double SLACK = 1e-6;
  private static final double LIMIT = 6;
  private static final int POINTS = 241;

  /** It needs no run, but is no passage of a page without any. */
  @Override
  public Optional<Passage> passage(Runs runs) {
    List<SweepRun> sweeps = runs.sweeps(RUN);
    return sweeps.isEmpty()
        ? Optional.empty()
        : Optional.of(passage(List.of(Runs.link(sweeps.get(0).name()))));
  }

  private static Passage passage(List<Link> links) {
    List<ActivationCurve> curves = ActivationCurve.all(LIMIT, POINTS);
    List<Figure> figures =
        List.of(
            figure(
                curves,
                ActivationCurve::values,
                "values",
                "Functions",
                "f(z)",
                "What a node answers to its net input z; PReLU with the slope 0.25 that it starts"
                    + " from, softmax beside one other node whose net input is 0."),
            figure(
                curves,
                ActivationCurve::derivatives,
                "derivatives",
                "Derivatives",
                "f′(z)",
                "What is left of the error on its way back through the node."));
    Outcome outcome = outcome(curves);
    return new Passage(
        "activations",
        "Activation functions and their derivatives",
        List.of(
            new Finding(
                Claim.commonKnowledge(
                    "The sigmoid's derivative is at most 1/4, that of tanh at most 1, that of ReLU"
                        + " 0 or 1, and that of the binary step 0.",
                    "calculus: σ′ = σ(1 − σ), tanh′ = 1 − tanh²"),
                outcome.measured(),
                "the largest of the engine's derivatives over −6 … 6 is 0.25, 1, 1 and 0",
                outcome.agreement(),
                links)),
        figures);
  }

  private static Figure figure(
      List<ActivationCurve> curves,
      Function<ActivationCurve, double[]> part,
      String id,
      String title,
      String y,
      String sentence) {
    Lines lines = new Lines("z", y);
    for (ActivationCurve curve : curves) {
      lines =
          lines.line(
              curve.activation().spelling(),
              Lines.Role.NAMED,
              curve.inputs(),
              Arrays.stream(part.apply(curve)).map(ActivationsTopic::drawable).toArray());
    }
    return new Figure(
        "activation-" + id, Figure.Kind.LINES, Figure.Width.FULL, title, sentence, lines);
  }

  /** Lines that run out of sight would press the others flat. */
  private static double drawable(double value) {
    return Math.abs(value) <= 2 ? value : Double.NaN;
  }

  private static Outcome outcome(List<ActivationCurve> curves) {
    double sigmoid = largest(curves, Activation.SIGMOID);
    double tanh = largest(curves, Activation.TANH);
    double relu = largest(curves, Activation.RELU);
    double step = largest(curves, Activation.BINARY_STEP);
    return Outcome.of(
        near(sigmoid, SIGMOIDS_LARGEST) && near(tanh, 1) && near(relu, 1) && near(step, 0),
        "the largest derivatives are %s for the sigmoid, %s for tanh, %s for ReLU and %s for the"
            + " binary step.",
        Numbers.text(sigmoid),
        Numbers.text(tanh),
        Numbers.text(relu),
        Numbers.text(step));
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= SLACK;
  }

  private static double largest(List<ActivationCurve> curves, Activation activation) {
    return curves.stream()
        .filter(curve -> curve.activation() == activation)
        .flatMapToDouble(curve -> Arrays.stream(curve.derivatives()))
        .max()
        .orElse(Double.NaN);
  }
}
