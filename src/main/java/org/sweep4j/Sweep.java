package org.sweep4j;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.sweep4j.app.OutputDirectory;
import org.sweep4j.app.SweepWatcher;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.config.yaml.text.YamlText;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.SweepDirectory.Existing;
import org.sweep4j.search.run.Execution;

/**
 * A search for the best parameters: of an experiment, of a user's networks, or of any function.
 * Trials are the same, bit for bit, for any number of workers and however often the sweep was
 * interrupted and resumed. Immutable.
 *
 * <pre>{@code
 * SweepResult result =
 *     Sweep.of(experiment)
 *         .random(50)
 *         .parameter("learning_rate", Values.logUniform(1e-3, 0.5))
 *         .parameter("hidden_size", Values.choice(32, 64, 128))
 *         .maximize("val_accuracy")
 *         .workers(4)
 *         .into(Path.of("runs/sonar"))
 *         .run();
 * }</pre>
 */
public final class Sweep {
  private static final String PARAMETERS = "parameters";

  private final Tuned tuned;
  private final Map<String, Object> keys;
  private final OptionalLong seed;
  private final int workers;
  private final Optional<OutputDirectory> output;
  private final List<Consumer<TrialResult>> listeners;

  private Sweep(
      Tuned tuned,
      Map<String, Object> keys,
      OptionalLong seed,
      int workers,
      Optional<OutputDirectory> output,
      List<Consumer<TrialResult>> listeners) {
    this.tuned = tuned;
    this.keys = keys;
    this.seed = seed;
    this.workers = workers;
    this.output = output;
    this.listeners = listeners;
  }

  private static Sweep of(Tuned tuned) {
    return new Sweep(tuned, Map.of(), OptionalLong.empty(), 1, Optional.empty(), List.of());
  }

  /** Of an experiment; parameters have the names that a sweep file would use. */
  public static Sweep of(Experiment experiment) {
    return of(Tuned.experiment(experiment));
  }

  /** Of networks that a program's own code makes. */
  public static Sweep of(Networks networks) {
    return of(networks.tuned());
  }

  /**
   * Of any function, called {@code score}; several threads call it at once with more than one
   * worker. A trial whose call throws is failed, and the sweep goes on.
   */
  public static Sweep objective(ToDoubleFunction<Parameters> score) {
    return of(Tuned.function(score));
  }

  /**
   * Of anything that is trained epoch by epoch, so that early termination and Hyperband can stop
   * some of it sooner; its score is that of its last epoch.
   *
   * @param epochs of a whole training
   * @param start begins the training of a trial
   */
  public static Sweep training(int epochs, Function<Parameters, EpochTraining> start) {
    return of(Tuned.training(epochs, start));
  }

  /** Every combination of the listed values. */
  public Sweep grid() {
    return with("method", "grid");
  }

  /** Independent draws. */
  public Sweep random(int trials) {
    return with("method", "random").with("run_cap", trials);
  }

  /** What the trials so far make probable to be good. */
  public Sweep bayes(int trials) {
    return with("method", "bayes").with("run_cap", trials);
  }

  /** Many configurations for a few epochs, the best of them for more. */
  public Sweep hyperband() {
    return with("method", "hyperband");
  }

  public Sweep parameter(String name, Values values) {
    Map<Object, Object> all = new LinkedHashMap<>(parameters());
    all.put(name, values.keys());
    return with(PARAMETERS, all);
  }

  private Map<?, ?> parameters() {
    return keys.get(PARAMETERS) instanceof Map<?, ?> told ? told : Map.of();
  }

  /** The score, of which more is better; {@code score} where a function gives it. */
  public Sweep maximize(String metric) {
    return with("metric", Map.of("name", metric, "goal", "maximize"));
  }

  /** The score, of which less is better; {@code score} where a function gives it. */
  public Sweep minimize(String metric) {
    return with("metric", Map.of("name", metric, "goal", "minimize"));
  }

  /**
   * Folds of cross-validation; 0 for the experiment's own validation rows. A function has none:
   * with more than one, {@link #run} refuses.
   */
  public Sweep folds(int folds) {
    return with("folds", folds);
  }

  /**
   * Any other key of a sweep file.
   *
   * @param key such as {@code early_terminate} or {@code enqueue}
   * @param value number, text, flag, list or map
   */
  public Sweep with(String key, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(keys);
    all.put(key, value);
    return new Sweep(tuned, all, seed, workers, output, listeners);
  }

  /** What every random draw derives from; that of the experiment, or 0, unless told. */
  public Sweep seed(long value) {
    return new Sweep(tuned, keys, OptionalLong.of(value), workers, output, listeners);
  }

  /** Threads that train; 1 unless told. */
  public Sweep workers(int threads) {
    return new Sweep(tuned, keys, seed, threads, output, listeners);
  }

  /** Keeps trials, result and report in a directory, which must be new or empty. */
  public Sweep into(Path kept) {
    return into(new OutputDirectory(kept, Existing.REFUSE));
  }

  /** Keeps all in a directory, and goes on with the same sweep if it was begun there. */
  public Sweep resuming(Path kept) {
    return into(new OutputDirectory(kept, Existing.RESUME));
  }

  private Sweep into(OutputDirectory kept) {
    return new Sweep(tuned, keys, seed, workers, Optional.of(kept), listeners);
  }

  /** Tells of each trial that ended, in order of their numbers; must return quickly. */
  public Sweep onTrial(Consumer<TrialResult> listener) {
    var all = Stream.concat(listeners.stream(), Stream.of(listener)).toList();
    return new Sweep(tuned, keys, seed, workers, output, all);
  }

  /**
   * Runs to the end, or until the calling thread is interrupted.
   *
   * @throws InvalidInputException with every problem of the sweep, the experiment and its data
   */
  public SweepResult run() {
    return InvalidInputException.reporting(() -> tuned.run(this));
  }

  /** The sweep file that this is. */
  SweepFile file() {
    Map<String, Object> file = new LinkedHashMap<>(keys);
    file.remove(PARAMETERS);
    file.put(PARAMETERS, parameters());
    return SweepFile.parse(YamlText.write(file), "sweep", Path.of(""));
  }

  OptionalLong seed() {
    return seed;
  }

  Execution execution() {
    return Execution.withWorkers(workers);
  }

  /** As told; 1 where nothing was. */
  int folds() {
    return keys.get("folds") instanceof Integer told ? told : 1;
  }

  /** The score's name; empty where none was told. */
  String metric() {
    return keys.get("metric") instanceof Map<?, ?> metric ? String.valueOf(metric.get("name")) : "";
  }

  Optional<OutputDirectory> output() {
    return output;
  }

  SweepWatcher watcher() {
    return new SweepWatcher() {
      @Override
      public void finished(Trial trial, boolean best) {
        listeners.forEach(listener -> listener.accept(TrialResult.of(trial)));
      }
    };
  }
}
