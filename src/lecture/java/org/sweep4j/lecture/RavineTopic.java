package org.sweep4j.lecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;

/** The way down a badly scaled quadratic with more and more momentum. */
final class RavineTopic implements Topic {
  private static final String RUN = "07-momentum-on-a-ravine";

  @Override
  public Optional<Passage> passage(Runs runs) {
    return runs.sweep(RUN).map(RavineTopic::passage);
  }

  private static Passage passage(SweepRun run) {
    Outcome outcome = Judgements.momentumDescendsFaster(Response.of(run, "momentum"));
    return new Passage(
        "momentum",
        "Momentum on a ravine",
        List.of(
            new Finding(
                Claim.ofLecture(
                    "says that momentum makes backpropagation more powerful: its inertia prevents"
                        + " oscillation."),
                outcome.measured(),
                "the lowest validation loss after the same number of steps comes with a momentum"
                    + " above 0",
                outcome.agreement(),
                Runs.links(List.of(RUN)))),
        List.of(figure(run)));
  }

  private static Figure figure(SweepRun run) {
    Lines lines = new Lines("step", "validation loss").onLogarithmicScale();
    for (Trial trial : run.scored()) {
      double[] history = trial.history().stream().mapToDouble(Double::doubleValue).toArray();
      int[] measured =
          IntStream.range(0, history.length).filter(i -> Double.isFinite(history[i])).toArray();
      lines =
          lines.line(
              "α = " + trial.parameters().flat().get("momentum"),
              Lines.Role.ORDERED,
              IntStream.of(measured).mapToDouble(i -> i + 1).toArray(),
              IntStream.of(measured).mapToDouble(i -> history[i]).toArray());
    }
    return new Figure(
        "ravine",
        Figure.Kind.LINES,
        Figure.Width.FULL,
        "",
        "Loss after each step of batch gradient descent from one start with one learning rate, a"
            + " line for each momentum term α.",
        lines);
  }
}
