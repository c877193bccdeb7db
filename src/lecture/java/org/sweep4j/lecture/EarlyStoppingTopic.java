package org.sweep4j.lecture;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Goal;
import org.sweep4j.report.page.Extreme;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.HistoryTable;
import org.sweep4j.report.run.TrainingRun;

/** Where training stopped, and what would have been lost by going on. */
final class EarlyStoppingTopic implements Topic {
  static final String CONFIG = "14-early-stopping";

  /** A training's losses by epoch. */
  record Losses(String run, double[] epochs, double[] training, double[] validation) {
    static Optional<Losses> of(TrainingRun run) {
      HistoryTable history = run.history();
      return history
          .column("val_loss")
          .flatMap(
              validation ->
                  history
                      .column("loss")
                      .map(loss -> new Losses(run.name(), history.epochs(), loss, validation)));
    }

    int best() {
      return Extreme.best(validation, Goal.MINIMIZE);
    }

    /** Whether the training rows were learned further and the others no better. */
    boolean overfits() {
      int last = validation.length - 1;
      return validation[last] > validation[best()] && training[last] < training[best()];
    }
  }

  @Override
  public Optional<Passage> passage(Runs runs) {
    List<Losses> all =
        runs.trainings(CONFIG).stream().flatMap(run -> Losses.of(run).stream()).toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(passage(all));
  }

  private static Passage passage(List<Losses> all) {
    Outcome outcome = overfit(all);
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
                    + " rose, with every seed; it differs if with none",
                outcome.agreement(),
                List.of(Runs.link(all.get(0).run())))),
        List.of(figure(all.get(0))));
  }

  static Outcome overfit(List<Losses> all) {
    Losses first = all.get(0);
    int last = first.validation().length - 1;
    int best = first.best();
    long overfitted = all.stream().filter(Losses::overfits).count();
    return Outcome.ofSeeds(
        overfitted,
        all.size(),
        "so it was with %d of %s. With the first, validation loss was lowest in epoch %s, %s; %s epochs later it was %s, while the training loss had gone from %s to %s, and training ended."
            .formatted(
                overfitted,
                Numbers.count(all.size(), "seed"),
                Numbers.count(best + 1),
                Numbers.text(first.validation()[best]),
                Numbers.count(last - best),
                Numbers.text(first.validation()[last]),
                Numbers.text(first.training()[best]),
                Numbers.text(first.training()[last])));
  }

  private static Figure figure(Losses losses) {
    Lines lines =
        new Lines("epoch", "loss")
            .line("training", Lines.Role.TRAINING, losses.epochs(), losses.training())
            .line("validation", Lines.Role.VALIDATION, losses.epochs(), losses.validation())
            .mark(losses.best() + 1, "best weights");
    return new Figure(
        "stopping",
        Figure.Kind.LINES,
        Figure.Width.FULL,
        "",
        "Loss on training and validation rows; the weights of the marked epoch were put back.",
        lines);
  }
}
