package org.sweep4j.lecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweep4j.document.Document;
import org.sweep4j.report.page.Link;
import org.sweep4j.report.run.RunFiles;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.run.TrainingRun;

/** The lecture's run directories, side by side in one. */
record Runs(Path directory) {

  /** A sweep with at least one score; empty if it was not run. */
  Optional<SweepRun> sweep(String name) {
    RunFiles files = new RunFiles(directory.resolve(name));
    return Optional.of(files)
        .filter(run -> run.has("trials.jsonl"))
        .map(SweepRun::read)
        .filter(run -> !run.scored().isEmpty());
  }

  /** A training with a history; empty if it was not run. */
  Optional<TrainingRun> training(String name) {
    RunFiles files = new RunFiles(directory.resolve(name));
    return Optional.of(files).filter(run -> run.has("result.json")).map(TrainingRun::read);
  }

  <T> Optional<T> document(String file, Document<T> document) {
    return new RunFiles(directory).document(file, document);
  }

  static Link link(String run) {
    return new Link(run, run + "/report.html");
  }

  static List<Link> links(List<String> runs) {
    return runs.stream().map(Runs::link).toList();
  }
}
