package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.sweep4j.app.SweepWatcher;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Problem;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.search.Trial;
import org.sweep4j.search.run.Ending;

/** Shows how far a sweep is: a bar with ETA on a terminal, a line now and then elsewhere. */
final class SweepProgress implements SweepWatcher, AutoCloseable {
  private static final int PLAIN_LINES = 10;
  private static final double NANOS = 1e9;

  private final Console console;
  private final Path directory;
  private final int workers;
  private final long began = System.nanoTime();
  private OptionalLong total = OptionalLong.empty();
  private Optional<Bar> bar = Optional.empty();
  private int running;
  private int done;
  private int before;
  private int unscored;
  private String metric = "";
  private String best = "";

  SweepProgress(Console console, Path directory, int workers) {
    this.console = console;
    this.directory = directory;
    this.workers = workers;
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
  public void planned(OptionalLong trials, Objective objective) {
    total = trials;
    metric = objective.name();
    if (console.drawsBars()) {
      String name = Optional.ofNullable(directory.getFileName()).orElse(directory).toString();
      bar = Optional.of(new Bar(console, name, total.orElse(-1), Bar.AS_IT_IS));
    }
  }

  @Override
  public void resumed(List<Trial> trials) {
    before = trials.size();
    if (before > 0) {
      console.progress("Resumed: " + before + " trials are done already");
    }
    trials.forEach(trial -> count(trial, false));
    show();
  }

  @Override
  public void started(int number, Configuration parameters) {
    running++;
    show();
  }

  @Override
  public void finished(Trial trial, boolean isBest) {
    running = Math.max(0, running - 1);
    count(trial, isBest);
    console.detail(TrialTable.line(trial));
    show();
    long every = Math.max(1, total.orElse(100) / PLAIN_LINES);
    if (bar.isEmpty() && done % every == 0) {
      console.progress(line());
    }
  }

  @Override
  public void ended(Ending ending) {
    console.detail("Ended: " + ending.words());
    close();
  }

  @Override
  public void refitting() {
    console.progress("Training the best configuration on all training rows …");
  }

  private void count(Trial trial, boolean isBest) {
    done++;
    if (!trial.state().scored()) {
      unscored++;
    }
    if (isBest) {
      best = ResultTable.number(trial.score().orElseThrow());
    }
  }

  private void show() {
    bar.ifPresent(b -> b.show(done, facts()));
  }

  private List<String> facts() {
    List<String> facts = new ArrayList<>();
    if (!best.isEmpty()) {
      facts.add("best " + metric + " " + best);
    }
    if (unscored > 0) {
      facts.add(unscored + " failed");
    }
    if (running > 0) {
      facts.add(Math.min(running, workers) + " running");
    }
    return facts;
  }

  private String line() {
    String share = done + (total.isPresent() ? "/" + total.getAsLong() : "");
    return "trial " + share + "  " + String.join("  ", facts()) + eta();
  }

  private String eta() {
    int ran = done - before;
    if (total.isEmpty() || ran == 0) {
      return "";
    }
    double each = (System.nanoTime() - began) / NANOS / ran;
    return String.format(Locale.ROOT, "  ETA %.0f s", each * (total.getAsLong() - done));
  }

  @Override
  public void close() {
    bar.ifPresent(Bar::close);
    bar = Optional.empty();
  }
}
