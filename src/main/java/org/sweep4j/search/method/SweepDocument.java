package org.sweep4j.search.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.document.Document;
import org.sweep4j.document.RecordSection;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.search.FoldScores;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.importance.ImportanceInterval;
import org.sweep4j.search.importance.PedAnova;
import org.sweep4j.search.journal.TrialDocument;
import org.sweep4j.search.manual.Effect;
import org.sweep4j.search.manual.Level;
import org.sweep4j.search.manual.ManualSearch;
import org.sweep4j.search.manual.Round;
import org.sweep4j.search.run.Ending;
import org.sweep4j.search.run.SweepPlan;
import org.sweep4j.search.run.SweepResult;
import org.sweep4j.search.verdict.Verdict;

/**
 * What {@code result.json} holds of a sweep.
 *
 * @param status why it ended
 * @param trials their number in all, under {@code total}, and in each state
 * @param best without its history; absent if no trial has a score
 * @param chosen the trial that is trained again, where that is not the best
 * @param data what the data were taken for; absent in older sweeps
 * @param baseline the experiment as written; absent where it was not asked for
 * @param verdict what the scores prove; absent where no trial is complete
 * @param nested the score of the whole search on rows that it has not seen
 * @param saved what fold racing saved; absent without
 * @param importance the share of each parameter, largest first; absent where nothing can be said
 * @param importanceInterval how far each importance is to be trusted; absent with many trials
 * @param effects of a manual search
 * @param refit the training of the best configuration on all rows but the test rows
 */
public record SweepDocument(
    Ending status,
    String method,
    Objective metric,
    Map<String, Integer> trials,
    Optional<Trial> best,
    Optional<Trial> chosen,
    Optional<DataSummary> data,
    Optional<Written> baseline,
    Optional<Verdict> verdict,
    Optional<Nested> nested,
    Optional<Saved> saved,
    Optional<Map<String, Double>> importance,
    Optional<Map<String, ImportanceInterval>> importanceInterval,
    Optional<List<RoundEffect>> effects,
    Optional<TrainingResult> refit) {
  private static final Key<Trial> BEST = Key.of("best", TrialDocument.BRIEF).nullable();
  private static final Key<Trial> CHOSEN = Key.of("chosen", TrialDocument.BRIEF);
  public static final Document<SweepDocument> DOCUMENT =
      new Document<>(
          RecordSection.of(
              SweepDocument.class, Map.of("best", BEST.optional(), "chosen", CHOSEN.optional())));

  /**
   * The experiment as written, scored on the trials' folds.
   *
   * @param trial that is the same experiment; absent if none is
   */
  public record Written(
      OptionalInt trial,
      Configuration parameters,
      OptionalDouble score,
      OptionalDouble std,
      List<Double> folds,
      Optional<String> error) {

    /** Of the trial it was scored by. */
    public static Written of(Trial scored, List<Trial> trials) {
      return new Written(
          trials.contains(scored) ? OptionalInt.of(scored.number()) : OptionalInt.empty(),
          scored.parameters(),
          scored.score(),
          scored.standardDeviation(),
          scored.foldScores(),
          scored.error());
    }
  }

  /**
   * Nested cross-validation.
   *
   * @param score mean over the parts of the rows that judged
   * @param folds a score for each part, NaN where no trial of its search had one
   */
  public record Nested(double score, OptionalDouble std, List<Double> folds) {

    public static Optional<Nested> of(List<Double> folds) {
      FoldScores scores = new FoldScores(folds);
      return folds.isEmpty()
          ? Optional.empty()
          : Optional.of(new Nested(scores.mean(), scores.standardDeviation(), folds));
    }
  }

  /**
   * What was not trained, as a race over the folds had been lost.
   *
   * @param trials that were ended
   * @param epochs of all folds that were left out
   * @param share of the epochs that there would have been
   */
  public record Saved(int trials, long epochs, double share) {

    static Saved of(List<Trial> trials) {
      int ended = 0;
      long left = 0;
      long all = 0;
      for (Trial trial : trials) {
        boolean lost = trial.state() == TrialState.STOPPED;
        long without = trial.foldScores().stream().filter(score -> score.isNaN()).count();
        ended += lost ? 1 : 0;
        left += lost ? without * trial.epochs() : 0;
        all += (long) trial.foldScores().size() * trial.epochs();
      }
      return new Saved(ended, left, all == 0 ? 0 : (double) left / all);
    }
  }

  /**
   * What changing one parameter did in a round of a manual search.
   *
   * @param effect the range of the scores
   * @param adopted whether the best value was taken over into the next round
   */
  public record RoundEffect(
      int round, String parameter, double effect, boolean adopted, List<Value> values) {
    /** One value that was tried. */
    public record Value(@Nullable Object value, OptionalDouble score, OptionalDouble std) {}
  }

  /**
   * Of a sweep whose best configuration has not been trained again.
   *
   * @param data absent where no experiment is swept
   */
  public static SweepDocument of(
      Sweep sweep, SweepPlan plan, Optional<DataSummary> data, SweepResult result) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("total", result.trials().size());
    for (TrialState state : TrialState.values()) {
      counts.put(state.spelling(), result.count(state));
    }
    Goal goal = plan.objective().goal();
    Map<String, Double> importance = PedAnova.of(sweep.parameters(), result.trials(), goal);
    return new SweepDocument(
        result.ending(),
        sweep.method().spelling(),
        plan.objective(),
        counts,
        result.best(),
        Optional.empty(),
        data,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        plan.racing() ? Optional.of(Saved.of(result.trials())) : Optional.empty(),
        Optional.of(importance).filter(shares -> !shares.isEmpty()),
        Optional.of(ImportanceInterval.of(sweep.parameters(), result.trials(), goal))
            .filter(intervals -> !intervals.isEmpty()),
        plan.strategy() instanceof ManualSearch manual
            ? Optional.of(effects(manual.rounds(result.trials()), goal))
            : Optional.empty(),
        Optional.empty());
  }

  /** The same with the training of the best configuration. */
  public SweepDocument with(Optional<TrainingResult> training) {
    return new SweepDocument(
        status,
        method,
        metric,
        trials,
        best,
        chosen,
        data,
        baseline,
        verdict,
        nested,
        saved,
        importance,
        importanceInterval,
        effects,
        training);
  }

  /** The same with what the trials prove, and which one is trained again. */
  public SweepDocument proven(
      Optional<Written> written,
      Optional<Verdict> proven,
      Optional<Nested> parts,
      Optional<Trial> choice) {
    return new SweepDocument(
        status,
        method,
        metric,
        trials,
        best,
        choice.equals(best) ? Optional.empty() : choice,
        data,
        written,
        proven,
        parts,
        saved,
        importance,
        importanceInterval,
        effects,
        refit);
  }

  private static List<RoundEffect> effects(List<Round> rounds, Goal goal) {
    List<RoundEffect> effects = new ArrayList<>();
    for (Round round : rounds) {
      Optional<Effect> adopted = round.adopted(goal);
      for (Effect effect : round.effects()) {
        effects.add(
            new RoundEffect(
                round.number(),
                effect.parameter(),
                effect.range(),
                adopted.map(effect::equals).orElse(false),
                effect.levels().stream().map(SweepDocument::value).toList()));
      }
    }
    return effects;
  }

  private static RoundEffect.Value value(Level level) {
    return new RoundEffect.Value(
        level.value(),
        level.score(),
        level.score().isPresent()
            ? level.trial().map(Trial::standardDeviation).orElse(OptionalDouble.empty())
            : OptionalDouble.empty());
  }
}
