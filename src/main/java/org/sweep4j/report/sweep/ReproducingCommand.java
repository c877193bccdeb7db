package org.sweep4j.report.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sweep4j.report.page.ShellCommand;
import org.sweep4j.report.run.Declaration;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.journal.SweepDirectory;

/**
 * The command that trains a trial again: on its folds, to the same scores bit for bit, and then on
 * all training rows.
 */
final class ReproducingCommand {
  private final Declaration declaration;
  private final Path directory;

  /** The settings that all trials share, worked out once. */
  private final List<String> shared = new ArrayList<>();

  ReproducingCommand(SweepRun run) {
    this.declaration = run.declaration();
    this.directory = run.directory();
    declaration.recipe().missingMetric().ifPresent(shared::add);
    declaration.longest().ifPresent(epochs -> shared.add("training.epochs=" + epochs));
  }

  String of(Trial trial) {
    List<String> words = new ArrayList<>(List.of("train"));
    words.add(declaration.recipe().file().toString());
    for (String assignment : settings(trial)) {
      words.add("--set");
      words.add(assignment);
    }
    int folds = declaration.recipe().folds().orElse(trial.foldScores().size());
    if (folds > 1) {
      words.addAll(List.of("--folds", Integer.toString(folds)));
    }
    if (trial.state() == TrialState.STOPPED) {
      words.addAll(List.of("--stop-after", Integer.toString(trial.epochs())));
    }
    words.addAll(List.of("--out", SweepDirectory.again(directory, trial.number()).toString()));
    return ShellCommand.of(words);
  }

  private List<String> settings(Trial trial) {
    List<String> settings = new ArrayList<>(declaration.recipe().assignments(trial));
    settings.addAll(shared);
    return settings;
  }
}
