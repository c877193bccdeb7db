package org.sweep4j.report.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.report.page.Link;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Verdict;
import org.sweep4j.report.page.Verdict.Fact;
import org.sweep4j.report.page.Verdict.State;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;
import org.sweep4j.search.method.SweepDocument;

/** The top of a sweep's page. */
final class SweepVerdict {
  private SweepVerdict() {}

  static Verdict of(SweepRun run) {
    boolean running = run.result().isEmpty();
    String status = run.result().map(result -> result.status().words()).orElse("running");
    return new Verdict(
        Words.sentence(run.declaration().method()) + " sweep",
        run.name(),
        state(run, running),
        status,
        sentence(run),
        facts(run),
        run.bestTrained()
            ? Optional.of(new Link("Its training on all training rows", SweepRun.BEST_REPORT))
            : Optional.empty());
  }

  private static State state(SweepRun run, boolean running) {
    if (running) {
      return State.RUNNING;
    }
    return run.best().isPresent() ? State.GOOD : State.BAD;
  }

  private static String sentence(SweepRun run) {
    Optional<Trial> best = run.best();
    if (best.isEmpty()) {
      return run.trials().isEmpty()
          ? "No trial has ended yet."
          : "None of " + Numbers.count(run.trials().size(), "trial") + " has a score.";
    }
    String reached =
        "Trial %d reached the %s %s, %s%s, with %s."
            .formatted(
                best.get().number(),
                Words.best(run.goal()),
                run.scoreName(),
                Numbers.text(best.get().scoreOrNaN()),
                spread(best.get()),
                parameters(best.get()));
    return Stream.concat(
            Stream.of(reached), run.result().stream().flatMap(d -> VerdictWords.of(d).stream()))
        .collect(Collectors.joining(" "));
  }

  private static String parameters(Trial trial) {
    return Words.list(
        trial.parameters().flat().entrySet().stream()
            .map(entry -> entry.getKey() + " " + value(entry.getValue()))
            .toList());
  }

  private static String value(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Double number ? Numbers.text(number) : ParameterColumn.text(value);
  }

  private static List<Fact> facts(SweepRun run) {
    List<Fact> facts = new ArrayList<>();
    run.best()
        .ifPresent(
            best ->
                facts.add(
                    new Fact(
                        "best " + run.scoreName(),
                        Numbers.text(best.scoreOrNaN()) + spread(best),
                        "trial %d, the luckiest of %s"
                            .formatted(
                                best.number(), Numbers.count(run.scored().size(), "trial")))));
    test(run).ifPresent(facts::add);
    facts.add(new Fact("trials", done(run), VerdictWords.states(run.trials())));
    double seconds = run.trials().stream().mapToDouble(Trial::seconds).sum();
    facts.add(new Fact("training time", Numbers.duration(seconds), "all trials together"));
    facts.add(new Fact("parameters swept", Numbers.count(run.parameters().size()), ""));
    return facts;
  }

  /** Such as "27", and "27 of 400" with the time left while the sweep goes on. */
  private static String done(SweepRun run) {
    int done = run.trials().size();
    return run.progress()
        .filter(soFar -> run.result().isEmpty() && soFar.trials().isPresent())
        .map(
            soFar ->
                "%s of %s%s"
                    .formatted(
                        Numbers.count(done),
                        Numbers.count(soFar.trials().getAsInt()),
                        left(soFar.secondsLeft(done))))
        .orElse(Numbers.count(done));
  }

  private static String left(double seconds) {
    return Double.isNaN(seconds) ? "" : ", " + Numbers.duration(seconds) + " left";
  }

  private static String spread(Trial trial) {
    return trial.standardDeviation().isPresent()
        ? " ± " + Numbers.text(trial.standardDeviation().getAsDouble())
        : "";
  }

  /** The same quantity of the best configuration's network on rows that no trial has seen. */
  private static Optional<Fact> test(SweepRun run) {
    String metric = run.declaration().metric().replaceFirst("^val_", "");
    return run.result()
        .flatMap(SweepDocument::refit)
        .flatMap(TrainingResult::test)
        .map(scores -> scores.getOrDefault(metric, Double.NaN))
        .filter(score -> !score.isNaN())
        .map(
            score ->
                new Fact(
                    run.result()
                        .flatMap(SweepDocument::chosen)
                        .map(
                            chosen ->
                                "test %s of trial %d"
                                    .formatted(Words.plain(metric), chosen.number()))
                        .orElse("its test " + Words.plain(metric)),
                    Numbers.text(score) + doubt(metric, score, testRows(run)),
                    testRows(run) > 0
                        ? "on %s that no trial has seen"
                            .formatted(Numbers.count(testRows(run), "row"))
                        : "on rows that no trial has seen"));
  }

  private static int testRows(SweepRun run) {
    return run.result().flatMap(SweepDocument::data).map(DataSummary::testRows).orElse(0);
  }

  /** The standard error of a share p of n rows, √(p(1 − p)/n). */
  private static String doubt(String metric, double share, int rows) {
    return metric.equals("accuracy") && rows > 0
        ? " ± " + Numbers.text(Math.sqrt(share * (1 - share) / rows))
        : "";
  }
}
