package org.sweep4j.report.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Verdict;
import org.sweep4j.report.page.Verdict.Fact;
import org.sweep4j.report.page.Verdict.State;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.Fields;
import org.sweep4j.report.run.TrainingRun;

/** The top of a training run's page. */
final class TrainingVerdict {
  private TrainingVerdict() {}

  static Verdict of(TrainingRun run) {
    Fields result = run.result();
    String status = result.text("status").orElse("running").replace('_', ' ');
    return new Verdict(
        "Training run", run.name(), state(result, status), status, sentence(run), facts(run));
  }

  private static State state(Fields result, String status) {
    if (result.isEmpty()) {
      return State.RUNNING;
    }
    return switch (status) {
      case "diverged", "failed" -> State.BAD;
      case "interrupted", "stopped" -> State.WARNING;
      default -> State.GOOD;
    };
  }

  private static String sentence(TrainingRun run) {
    Fields result = run.result();
    if (result.isEmpty()) {
      return Numbers.count(run.history().epochs().length, "epoch") + " so far.";
    }
    String epochs =
        result.number("epochs_run").isPresent()
            ? Numbers.count((long) result.number("epochs_run").getAsDouble(), "epoch")
            : "Its epochs";
    String kept =
        run.restoredBest()
            ? "; the weights of epoch " + run.bestEpoch().orElseThrow() + " were kept"
            : "";
    String error = result.text("error").or(() -> result.text("hint")).orElse("");
    return "Trained for " + epochs + kept + "." + (error.isEmpty() ? "" : " " + error);
  }

  private static List<Fact> facts(TrainingRun run) {
    Fields result = run.result();
    List<Fact> facts = new ArrayList<>();
    scores(result).ifPresent(facts::addAll);
    facts.addAll(crossValidation(result));
    result
        .number("parameters")
        .ifPresent(n -> facts.add(fact("parameters", Numbers.count((long) n))));
    result.text("engine").ifPresent(engine -> facts.add(fact("engine", engine)));
    result.text("seed").ifPresent(seed -> facts.add(fact("seed", seed)));
    result.number("seconds").ifPresent(s -> facts.add(fact("time", Numbers.duration(s))));
    return facts;
  }

  /** The metrics on the rows that training saw least of. */
  private static Optional<List<Fact>> scores(Fields result) {
    for (String rows : List.of("test", "validation", "train")) {
      Fields metrics = result.fields(rows);
      if (!metrics.isEmpty()) {
        return Optional.of(
            metrics.values().entrySet().stream()
                .filter(metric -> metric.getValue() instanceof Number)
                .map(metric -> score(rows, metric))
                .toList());
      }
    }
    return Optional.empty();
  }

  /** The metrics on the rows held out of the folds, the loss aside. */
  private static List<Fact> crossValidation(Fields result) {
    Fields scores = result.fields("cross_validation");
    return scores.values().keySet().stream()
        .filter(name -> name.startsWith("val_") && !name.equals("val_loss"))
        .map(name -> held(name, scores.fields(name)))
        .toList();
  }

  private static Fact held(String name, Fields score) {
    return new Fact(
        Words.metric(name),
        Numbers.text(score.number("score").orElse(Double.NaN)),
        "± %s over %s"
            .formatted(
                Numbers.text(score.number("std").orElse(Double.NaN)),
                Numbers.count(score.numbers("folds").length, "fold")));
  }

  private static Fact score(String rows, Map.Entry<String, ?> metric) {
    double value = ((Number) java.util.Objects.requireNonNull(metric.getValue())).doubleValue();
    return new Fact(rows + " " + Words.plain(metric.getKey()), Numbers.text(value), "");
  }

  private static Fact fact(String name, String value) {
    return new Fact(name, value, "");
  }
}
