package org.sweep4j.report.sweep;

import org.sweep4j.config.Goal;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.Trial;

/** Words that several sections of a sweep's page share. */
final class Scores {
  private Scores() {}

  /** Name of the score: "validation accuracy". */
  static String name(SweepRun run) {
    return Words.metric(run.declaration().metric());
  }

  static String highest(SweepRun run) {
    return run.goal() == Goal.MAXIMIZE ? "highest" : "lowest";
  }

  static String text(Trial trial) {
    return Numbers.text(trial.scoreOrNaN());
  }
}
