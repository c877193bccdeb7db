package org.sweep4j.report.run;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sweep4j.config.Goal;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.report.page.Words;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.SweepDirectory;
import org.sweep4j.search.journal.SweepSoFar;
import org.sweep4j.search.method.SweepDocument;

/**
 * What a sweep left behind so far.
 *
 * @param trials by number
 * @param result {@code result.json}; empty while the sweep goes on
 * @param progress how many trials there will be; empty if it has ended
 * @param leftOut files that could not be used, each with the reason
 * @param bestTrained whether there is {@link #BEST_REPORT}
 */
public record SweepRun(
    Path directory,
    Declaration declaration,
    List<Trial> trials,
    Optional<SweepDocument> result,
    Optional<SweepSoFar> progress,
    boolean bestTrained,
    List<String> leftOut) {
  /** The report of the best configuration's training, relative to the sweep's. */
  public static final String BEST_REPORT = SweepDirectory.BEST + "/" + SweepDirectory.REPORT;

  public SweepRun {
    trials = trials.stream().sorted(Comparator.comparingInt(Trial::number)).toList();
  }

  public static SweepRun read(RunFiles files) {
    List<Trial> trials = files.trials();
    Optional<SweepDocument> result = files.document(SweepDirectory.RESULT, SweepDocument.DOCUMENT);
    return new SweepRun(
        files.directory(),
        Declaration.read(files, trials, result),
        trials,
        result,
        files.document(RunDirectory.PROGRESS, SweepSoFar.DOCUMENT),
        files.has(BEST_REPORT),
        List.copyOf(files.leftOut()));
  }

  /** The directory's name. */
  public String name() {
    return new RunFiles(directory).name();
  }

  public Goal goal() {
    return declaration.goal();
  }

  /** Such as "validation accuracy". */
  public String scoreName() {
    return Words.metric(declaration.metric());
  }

  /** The trials whose scores count. */
  public List<Trial> scored() {
    return trials.stream().filter(trial -> trial.state().scored()).toList();
  }

  /** The scored trials, best first. */
  public List<Trial> ranking() {
    return scored().stream().sorted(Trial.bestFirst(goal())).toList();
  }

  /** The best trial so far. */
  public Optional<Trial> best() {
    return scored().stream().min(Trial.bestFirst(goal()));
  }

  /** Names of the swept parameters, alphabetically. */
  public List<String> parameters() {
    TreeSet<String> names = new TreeSet<>();
    trials.forEach(trial -> names.addAll(trial.parameters().flat().keySet()));
    return List.copyOf(names);
  }

  /** The values of all {@link #parameters()}. */
  public List<ParameterColumn> columns() {
    return parameters().stream().map(name -> ParameterColumn.of(name, trials)).toList();
  }

  /** {@link #columns()} that hold more than one value. */
  public List<ParameterColumn> varied() {
    return columns().stream().filter(column -> column.distinct() > 1).toList();
  }
}
