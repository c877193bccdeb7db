package org.sweep4j.report.run;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sweep4j.config.Goal;
import org.sweep4j.search.journal.SweepDirectory;

/**
 * What a sweep left behind so far.
 *
 * <p>Besides the trials, figures are drawn of these parts of {@code result.json}, each optional:
 *
 * <pre>{@code
 * {"importance": {"learning_rate": 0.71, "momentum": 0.2},
 *  "effects": [{"round": 1, "parameter": "learning_rate", "effect": 0.12, "adopted": true,
 *               "values": [{"value": 0.01, "score": 0.71, "std": 0.02}, {"value": 0.1, "score": 0.83}]}]}
 * }</pre>
 *
 * @param trials by number
 * @param result {@code result.json}; empty while the sweep goes on
 * @param bestTrained whether there is {@link #BEST_REPORT}
 */
public record SweepRun(
    Path directory,
    Declaration declaration,
    List<TrialLine> trials,
    Fields result,
    boolean bestTrained) {
  /** The report of the best configuration's training, relative to the sweep's. */
  public static final String BEST_REPORT = SweepDirectory.BEST + "/" + SweepDirectory.REPORT;

  public SweepRun {
    trials = trials.stream().sorted(Comparator.comparingInt(TrialLine::number)).toList();
  }

  public static SweepRun read(RunFiles files) {
    List<TrialLine> trials = files.jsonLines("trials.jsonl").stream().map(TrialLine::of).toList();
    return new SweepRun(
        files.directory(),
        Declaration.read(files, trials),
        trials,
        files.json("result.json"),
        files.has(BEST_REPORT));
  }

  /** The directory's name. */
  public String name() {
    return new RunFiles(directory).name();
  }

  public Goal goal() {
    return declaration.goal();
  }

  /** The trials whose scores count. */
  public List<TrialLine> scored() {
    return trials.stream().filter(TrialLine::counts).toList();
  }

  /** The scored trials, best first: complete ones before stopped ones, then by score. */
  public List<TrialLine> ranking() {
    return scored().stream().sorted(this::rank).toList();
  }

  /** The best trial so far. */
  public Optional<TrialLine> best() {
    return scored().stream().min(this::rank);
  }

  private int rank(TrialLine a, TrialLine b) {
    int byState = a.state().compareTo(b.state());
    int byScore = Double.compare(a.scoreOrNaN(), b.scoreOrNaN());
    return byState != 0 ? byState : goal() == Goal.MINIMIZE ? byScore : -byScore;
  }

  /** Names of the swept parameters, alphabetically. */
  public List<String> parameters() {
    TreeSet<String> names = new TreeSet<>();
    trials.forEach(trial -> names.addAll(trial.parameters().values().keySet()));
    return List.copyOf(names);
  }

  /** {@link #parameters()} that took more than one value. */
  public List<ParameterColumn> varied() {
    return parameters().stream()
        .map(name -> ParameterColumn.of(name, trials))
        .filter(column -> column.distinct() > 1)
        .toList();
  }
}
