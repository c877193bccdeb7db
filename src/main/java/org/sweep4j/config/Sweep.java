package org.sweep4j.config;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A search for good hyperparameters.
 *
 * @param metric absent: {@code val_accuracy}, or {@code val_loss} for a regression
 * @param runCap most trials; absent: all of a grid, {@link #DEFAULT_RUN_CAP} for the endless
 *     methods
 * @param parameters spaces by parameter name, in alphabetical order
 * @param experiment the experiment file named in the sweep file
 * @param foldPlan cross-validation of each trial
 * @param bind experiment path by parameter name; {@link #IGNORED} for one that reaches no key
 * @param enqueue parameter sets to try first
 * @param selection how trials are judged
 * @param where what must hold between the parameters of every trial but those of {@code enqueue}
 */
public record Sweep(
    SearchMethod method,
    Optional<Objective> metric,
    OptionalInt runCap,
    Optional<EarlyTermination> earlyTermination,
    SortedMap<String, Space> parameters,
    Optional<Path> experiment,
    FoldPlan foldPlan,
    Map<String, String> bind,
    List<Configuration> enqueue,
    Selection selection,
    List<Constraint> where) {
  public static final Range RUN_CAP = Range.closed(1, Integer.MAX_VALUE);

  /** In {@code bind}: the parameter concerns something else than the experiment. */
  public static final String IGNORED = "";

  public static final int DEFAULT_FOLDS = 3;
  public static final int DEFAULT_RUN_CAP = 30;

  public Sweep {
    runCap.ifPresent(cap -> RUN_CAP.check("run_cap", cap));
    if (foldPlan.k() == 1) {
      throw new IllegalArgumentException(
          "folds must be at least 2, or 0 for the experiment's validation split, found 1");
    }
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("parameters must name at least one parameter");
    }
    bind = Map.copyOf(bind);
    enqueue = List.copyOf(enqueue);
    where = List.copyOf(where);
  }

  /** Cross-validation folds, made as often as there are repeats; 0: the validation split. */
  public int folds() {
    return foldPlan.k();
  }

  /** The most trials there are; absent: as many as the method has. */
  public OptionalInt mostTrials() {
    return runCap.isEmpty() && method.isEndless() ? OptionalInt.of(DEFAULT_RUN_CAP) : runCap;
  }
}
