package org.sweep4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sweep4j.app.TrainListener;
import org.sweep4j.app.TrainRequest;
import org.sweep4j.backprop.StepTrace;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Quantity;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.engine.EpochRecord;
import org.sweep4j.engine.Evaluation;
import org.sweep4j.engine.Training;

/**
 * Shows how far the trainings of a request are, its warnings, and its first update: a bar with ETA
 * on a terminal, a line now and then elsewhere.
 */
final class TrainingProgress implements TrainListener {
  private static final int PLAIN_LINES = 10;
  private static final int CURVE_WIDTH = 60;

  private final Console console;
  private final TrainRequest request;
  private Optional<TraceTable> steps = Optional.empty();
  private Optional<Bar> bar = Optional.empty();
  private Optional<Training> latest = Optional.empty();
  private int epochs;
  private long began;

  TrainingProgress(Console console, TrainRequest request) {
    this.console = console;
    this.request = request;
  }

  @Override
  public void described(DataSummary data) {
    console.describe(data);
  }

  @Override
  public void warned(Problem warning) {
    console.warn(warning);
  }

  @Override
  public void traced(StepTrace trace) {
    TraceTable table = new TraceTable(trace);
    table.print(console);
    steps = Optional.of(table);
  }

  /** The first update, if it was asked for. */
  Optional<TraceTable> steps() {
    return steps;
  }

  @Override
  public void started(OptionalInt fold, int most) {
    epochs = most;
    began = System.nanoTime();
    latest = Optional.empty();
    if (console.drawsBars()) {
      String name =
          fold.isPresent()
              ? "fold %d of %d".formatted(fold.getAsInt() + 1, request.folds())
              : request.name();
      bar = Optional.of(new Bar(console, name, epochs, Bar.AS_IT_IS));
    }
  }

  @Override
  public void epochEnded(Training training) {
    latest = Optional.of(training);
    training.lastEpoch().ifPresent(this::show);
  }

  private void show(EpochRecord last) {
    int done = last.epoch() + 1;
    bar.ifPresent(b -> b.show(done, values(last)));
    int every = Math.max(1, epochs / PLAIN_LINES);
    if (bar.isEmpty() && (done % every == 0 || console.isVerbose())) {
      double each = (System.nanoTime() - began) / 1e9 / done;
      console.progress(
          String.format(
              Locale.ROOT,
              "epoch %d/%d  %s  ETA %.0f s",
              done,
              epochs,
              String.join("  ", values(last)),
              each * (epochs - done)));
    }
  }

  private static List<String> values(EpochRecord epoch) {
    List<String> values = new ArrayList<>(List.of("loss " + ResultTable.number(epoch.loss())));
    epoch
        .validation()
        .map(Evaluation::byName)
        .orElse(Map.of())
        .forEach((name, value) -> values.add("val_" + name + " " + ResultTable.number(value)));
    return values;
  }

  @Override
  public void ended() {
    bar.ifPresent(Bar::close);
    bar = Optional.empty();
    latest
        .map(training -> training.history().column(new Quantity(false, Optional.empty())))
        .filter(losses -> losses.length > 1)
        .ifPresent(losses -> console.progress("loss " + Sparkline.of(losses, CURVE_WIDTH)));
  }
}
