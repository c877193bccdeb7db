package org.sweep4j.cli;

import java.util.Optional;
import java.util.OptionalInt;
import org.sweep4j.app.TrainListener;
import org.sweep4j.app.TrainRequest;
import org.sweep4j.backprop.StepTrace;
import org.sweep4j.config.Problem;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.engine.Training;

/** Shows how far the trainings of a request are, its warnings, and its first update. */
final class TrainingProgress implements TrainListener {
  private final Console console;
  private final TrainRequest request;
  private Optional<TraceTable> steps = Optional.empty();
  private Optional<EpochProgress> current = Optional.empty();

  TrainingProgress(Console console, TrainRequest request) {
    this.console = console;
    this.request = request;
  }

  @Override
  public void described(DataSummary data) {
    DataLines.print(data, console);
  }

  @Override
  public void warned(Problem warning) {
    console.problem("warning: " + warning);
  }

  @Override
  public void traced(StepTrace trace) {
    TraceTable table = new TraceTable(trace);
    table.print(console);
    steps = Optional.of(table);
  }

  @Override
  public void started(OptionalInt fold, int epochs) {
    String name =
        fold.isPresent()
            ? "fold %d of %d".formatted(fold.getAsInt() + 1, request.folds())
            : request.name();
    current = Optional.of(EpochProgress.of(console, name, epochs));
  }

  @Override
  public void epochEnded(Training training) {
    current.ifPresent(progress -> progress.epoch(training));
  }

  @Override
  public void ended() {
    current.ifPresent(EpochProgress::close);
  }

  /** The first update, if it was asked for. */
  Optional<TraceTable> steps() {
    return steps;
  }
}
