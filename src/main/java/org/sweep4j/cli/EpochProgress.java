package org.sweep4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sweep4j.config.Quantity;
import org.sweep4j.engine.EpochRecord;
import org.sweep4j.engine.Training;

/** Shows how far one training is: a bar with ETA on a terminal, a line now and then elsewhere. */
final class EpochProgress implements AutoCloseable {
  private static final int PLAIN_LINES = 10;

  private final Console console;
  private final int epochs;
  private final Optional<Bar> bar;
  private final long started = System.nanoTime();
  private Optional<Training> latest = Optional.empty();

  private EpochProgress(Console console, int epochs, Optional<Bar> bar) {
    this.console = console;
    this.epochs = epochs;
    this.bar = bar;
  }

  static EpochProgress of(Console console, String name, int epochs) {
    return new EpochProgress(
        console,
        epochs,
        console.drawsBars() ? Optional.of(new Bar(console, name, epochs)) : Optional.empty());
  }

  /** Takes note of the epoch that has just ended. */
  void epoch(Training training) {
    latest = Optional.of(training);
    training.lastEpoch().ifPresent(this::show);
  }

  private void show(EpochRecord last) {
    bar.ifPresent(b -> b.show(last.epoch() + 1L, values(last)));
    int every = Math.max(1, epochs / PLAIN_LINES);
    if (bar.isEmpty() && ((last.epoch() + 1) % every == 0 || console.isVerbose())) {
      console.progress(line(last));
    }
  }

  private String line(EpochRecord last) {
    double elapsed = (System.nanoTime() - started) / 1e9;
    double left = elapsed / (last.epoch() + 1) * (epochs - last.epoch() - 1);
    return String.format(
        Locale.ROOT,
        "epoch %d/%d  %s  ETA %.0f s",
        last.epoch() + 1,
        epochs,
        String.join("  ", values(last)),
        left);
  }

  private static List<String> values(EpochRecord epoch) {
    List<String> values = new ArrayList<>();
    values.add("loss " + ResultTable.number(epoch.loss()));
    epoch
        .validation()
        .ifPresent(
            evaluation ->
                evaluation
                    .byName()
                    .forEach(
                        (name, value) ->
                            values.add("val_" + name + " " + ResultTable.number(value))));
    return values;
  }

  @Override
  public void close() {
    bar.ifPresent(Bar::close);
    latest
        .map(training -> training.history().column(new Quantity(false, Optional.empty())))
        .filter(losses -> losses.length > 1)
        .ifPresent(losses -> console.progress("loss " + Sparkline.of(losses, 60)));
  }
}
