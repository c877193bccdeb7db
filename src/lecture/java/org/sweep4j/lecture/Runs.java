package org.sweep4j.lecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sweep4j.document.Document;
import org.sweep4j.report.page.Link;
import org.sweep4j.report.run.RunFiles;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.run.TrainingRun;

/** The lecture's run directories, side by side in one. */
record Runs(Path directory) {
  /** What the runs of a config are begun with. */
  static final List<Integer> SEEDS = List.of(1, 2, 3, 4, 5);

  /** Name of the directory of a config's run with a seed. */
  static String name(String config, int seed) {
    return config + "-seed-" + seed;
  }

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

  /** The sweeps of a config: the one that has its seeds in it, and one for each seed. */
  List<SweepRun> sweeps(String config) {
    return all(config, this::sweep);
  }

  /** The trainings of a config, one for each seed. */
  List<TrainingRun> trainings(String config) {
    return all(config, this::training);
  }

  private static <T> List<T> all(String config, Function<String, Optional<T>> read) {
    return Stream.concat(Stream.of(config), SEEDS.stream().map(seed -> name(config, seed)))
        .flatMap(name -> read.apply(name).stream())
        .toList();
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
