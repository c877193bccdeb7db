package org.sweep4j.lecture;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Goal;
import org.sweep4j.report.page.Extreme;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.TrainingRun;

/** Where training stopped, and what would have been lost by going on. */
final class EarlyStoppingTopic implements Topic {
  private static final String RUN = "14-early-stopping";

  @Override
  public Optional<Passage> passage(Runs runs) {
    return runs.training(RUN)
        .filter(run -> run.history().column("val_loss").isPresent())
        .map(EarlyStoppingTopic::passage);
  }

  private static Passage passage(TrainingRun run) {
    double[] loss = run.history().column("loss").orElseThrow();
    double[] validation = run.history().column("val_loss").orElseThrow();
    int last = validation.length - 1;
    int best = Extreme.best(validation, Goal.MINIMIZE);
    Outcome outcome =
        Outcome.of(
            validation[last] > validation[best] && loss[last] < loss[best],
            "the validation loss was lowest in epoch %s, %s; %s epochs later it was %s, while the"
                + " training loss had gone on falling from %s to %s, and training ended.",
            Numbers.count(best + 1),
            Numbers.text(validation[best]),
            Numbers.count(last - best),
            Numbers.text(validation[last]),
            Numbers.text(loss[best]),
            Numbers.text(loss[last]));
    return new Passage(
        "early-stopping",
        "Early stopping",
        List.of(
            new Finding(
                Claim.commonKnowledge(
                    "Training should end when the validation loss no longer falls, since from"
                        + " there on the network only learns its training rows by heart.",
                    "Prechelt 1998, Early stopping – but when?"),
                outcome.measured(),
                "from the best epoch to the last the training loss fell and the validation loss"
                    + " rose",
                outcome.agreement(),
                Runs.links(List.of(RUN)))),
        List.of(figure(run.history().epochs(), loss, validation, best)));
  }

  private static Figure figure(double[] epochs, double[] loss, double[] validation, int best) {
    Lines lines =
        new Lines("epoch", "loss")
            .line("training", Lines.Role.TRAINING, epochs, loss)
            .line("validation", Lines.Role.VALIDATION, epochs, validation)
            .mark(best + 1, "best weights");
    return new Figure(
        "stopping",
        Figure.Kind.LINES,
        Figure.Width.FULL,
        "",
        "Loss on training and validation rows; the weights of the marked epoch were put back.",
        lines);
  }
}
