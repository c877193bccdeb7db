package org.sweep4j.report.lecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sweep4j.report.page.Claim;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Finding;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Section;
import org.sweep4j.report.run.Fields;
import org.sweep4j.report.run.SweepRun;

/** The activation functions with their derivatives, and what a network reaches with each. */
final class ActivationsTopic implements Topic {
  private static final String RUN = "02-activation-functions";
  private static final double SIGMOIDS_LARGEST = 0.25;
  private static final double SLACK = 1e-6;

  @Override
  public Optional<Section> section(Runs runs) {
    List<Fields> curves = runs.jsonList("activations.json");
    return curves.isEmpty() ? Optional.empty() : Optional.of(section(curves, runs.sweep(RUN)));
  }

  private static Section section(List<Fields> curves, Optional<SweepRun> sweep) {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        figure(curves, "values", "Functions", "f(z)", "What a node answers to its net input z."));
    figures.add(
        figure(
            curves,
            "derivatives",
            "Derivatives",
            "f′(z)",
            "What is left of the error on its way back through the node."));
    sweep.ifPresent(
        run ->
            figures.add(
                new Bars(
                        "The same network with each",
                        "Accuracy on the digits with each activation in both hidden layers.",
                        "accuracy",
                        List.of("val_accuracy"))
                    .figure("activation-accuracy", Response.of(run, "activation"))));
    Outcome outcome = outcome(curves);
    return new Section(
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
                Runs.links(sweep.isPresent() ? List.of(RUN) : List.of()))),
        figures);
  }

  private static Figure figure(
      List<Fields> curves, String part, String title, String y, String sentence) {
    Lines lines = new Lines("z", y);
    curves.forEach(
        curve ->
            lines.line(
                curve.text("name").orElse(""),
                Lines.Role.NAMED,
                curve.numbers("inputs"),
                Arrays.stream(curve.numbers(part)).map(ActivationsTopic::drawable).toArray()));
    return new Figure(
        "activation-" + part, Figure.Kind.LINES, Figure.Width.HALF, title, sentence, lines.data());
  }

  /** Lines that run out of sight would press the others flat. */
  private static double drawable(double value) {
    return Math.abs(value) <= 2 ? value : Double.NaN;
  }

  private static Outcome outcome(List<Fields> curves) {
    double sigmoid = largest(curves, "sigmoid");
    double tanh = largest(curves, "tanh");
    double relu = largest(curves, "relu");
    double step = largest(curves, "binary_step");
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

  private static double largest(List<Fields> curves, String name) {
    return curves.stream()
        .filter(curve -> curve.text("name").orElse("").equals(name))
        .flatMapToDouble(curve -> Arrays.stream(curve.numbers("derivatives")))
        .max()
        .orElse(Double.NaN);
  }
}
