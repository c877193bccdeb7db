package org.sweep4j.report.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.engine.TrainingSoFar;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Verdict;
import org.sweep4j.report.page.Verdict.Fact;
import org.sweep4j.report.page.Verdict.State;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.TrainingRun;

/** The top of a training run's page. */
final class TrainingVerdict {
  private TrainingVerdict() {}

  static Verdict of(TrainingRun run) {
    String status = run.result().map(TrainingResult::status).orElse("running").replace('_', ' ');
    return new Verdict(
        "Training run", run.name(), state(status), status, sentence(run), facts(run));
  }

  private static State state(String status) {
    return switch (status) {
      case "running" -> State.RUNNING;
      case "diverged", "failed", "model differs" -> State.BAD;
      case "interrupted", "stopped" -> State.WARNING;
      default -> State.GOOD;
    };
  }

  private static String sentence(TrainingRun run) {
    if (run.result().isEmpty()) {
      return run.progress()
          .map(TrainingVerdict::sentence)
          .orElse("No epoch has ended yet, or the training is put aside.");
    }
    TrainingResult result = run.result().get();
    String kept =
        run.restoredBest()
            ? "; the weights of epoch " + run.bestEpoch().orElseThrow() + " were kept"
            : "";
    String error = result.error().map(message -> " " + message).orElse("");
    return "Trained for " + Numbers.count(result.epochsRun(), "epoch") + kept + "." + error;
  }

  private static String sentence(TrainingSoFar soFar) {
    return "%s%s of %s; about %s left%s."
        .formatted(
            soFar.part().map(part -> Words.sentence(part) + ": ").orElse(""),
            Numbers.count(soFar.done()),
            Numbers.count(soFar.epochs(), "epoch"),
            Numbers.duration(soFar.secondsLeft()),
            soFar.part().map(part -> " of it").orElse(""));
  }

  private static List<Fact> facts(TrainingRun run) {
    if (run.result().isEmpty()) {
      return List.of();
    }
    TrainingResult result = run.result().get();
    List<Fact> facts = new ArrayList<>(scores(result));
    facts.addAll(crossValidation(result));
    facts.add(fact("parameters", Numbers.count(result.parameters())));
    facts.add(fact("engine", result.engine()));
    facts.add(fact("seed", Long.toString(result.seed())));
    facts.add(fact("time", Numbers.duration(result.seconds())));
    return facts;
  }

  /** The metrics on the rows that training saw least of. */
  private static List<Fact> scores(TrainingResult result) {
    String rows =
        result.test().isPresent()
            ? "test"
            : result.validation().isPresent() ? "validation" : "train";
    return result.test().or(result::validation).orElse(result.train()).entrySet().stream()
        .map(
            metric ->
                fact(rows + " " + Words.plain(metric.getKey()), Numbers.text(metric.getValue())))
        .toList();
  }

  /** The metrics on the rows held out of the folds, the loss aside. */
  private static List<Fact> crossValidation(TrainingResult result) {
    return result.crossValidation().orElse(Map.of()).entrySet().stream()
        .filter(quantity -> quantity.getKey().startsWith("val_"))
        .filter(quantity -> !quantity.getKey().equals("val_loss"))
        .map(quantity -> held(quantity.getKey(), quantity.getValue()))
        .toList();
  }

  private static Fact held(String name, TrainingResult.OnFolds folds) {
    return new Fact(
        Words.metric(name),
        Numbers.text(folds.score()),
        "± %s over %s"
            .formatted(Numbers.text(folds.std()), Numbers.count(folds.folds().size(), "fold")));
  }

  private static Fact fact(String name, String value) {
    return new Fact(name, value, "");
  }
}
