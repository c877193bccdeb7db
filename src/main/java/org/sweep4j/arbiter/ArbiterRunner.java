package org.sweep4j.arbiter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.deeplearning4j.arbiter.optimize.api.Candidate;
import org.deeplearning4j.arbiter.optimize.api.OptimizationResult;
import org.deeplearning4j.arbiter.optimize.api.saving.ResultReference;
import org.deeplearning4j.arbiter.optimize.api.termination.MaxCandidatesCondition;
import org.deeplearning4j.arbiter.optimize.api.termination.TerminationCondition;
import org.deeplearning4j.arbiter.optimize.config.OptimizationConfiguration;
import org.deeplearning4j.arbiter.optimize.runner.CandidateInfo;
import org.deeplearning4j.arbiter.optimize.runner.CandidateStatus;
import org.deeplearning4j.arbiter.optimize.runner.IOptimizationRunner;
import org.deeplearning4j.arbiter.optimize.runner.listener.StatusListener;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Problem;
import org.sweep4j.dl4j.Dl4jRuntime;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.InMemoryLog;
import org.sweep4j.search.journal.Journal;
import org.sweep4j.search.journal.TrialLog;
import org.sweep4j.search.run.Execution;
import org.sweep4j.search.run.SweepListener;
import org.sweep4j.search.run.SweepPlan;
import org.sweep4j.search.run.SweepRunner;
import org.sweep4j.search.space.SearchSpace;

/**
 * Runs a plain Arbiter configuration over a {@code MultiLayerSpace}, once. Stands in for Arbiter's
 * {@code LocalOptimizationRunner}.
 *
 * <pre>{@code
 * IOptimizationRunner runner = new ArbiterRunner(configuration, 4);
 * runner.execute();
 * }</pre>
 *
 * <p>Results, best score and listeners' calls come in order of the candidates' numbers, from 0, and
 * are the same for any number of workers, provided that the space sets the networks' seed and that
 * the generator is seeded. Termination conditions are asked after each candidate, so that the most
 * candidates are never exceeded. A candidate whose space, training, scoring or saving throws is
 * failed, with the reason, and the others go on; so is one whose score is not finite. Ends when the
 * generator has no more candidates.
 *
 * <p>Data providers, data sources and score functions are used by several threads: they must give a
 * new iterator at each call. {@code onCandidateIteration} is not called.
 */
public final class ArbiterRunner implements IOptimizationRunner {
  private final OptimizationConfiguration configuration;
  private final Goal goal;
  private final CandidateStrategy strategy;
  private final NetworkTrainer trainer;
  private final Optional<Journal> journal;
  private final SweepRunner sweep;
  private final Map<Integer, CandidateInfo> candidates = new ConcurrentSkipListMap<>();
  private final List<ResultReference> results = new CopyOnWriteArrayList<>();
  private final List<StatusListener> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock running = new ReentrantLock();
  private volatile @Nullable CandidateInfo best;

  /**
   * @param workers threads that train, one candidate each at a time
   */
  public ArbiterRunner(OptimizationConfiguration configuration, int workers) {
    this(configuration, workers, Optional.empty());
  }

  /**
   * Keeps each candidate's score in a file, and goes on from there where it holds some, after any
   * crash: the generator is asked for these candidates, too, and told their scores, but they are
   * not trained again. A network is saved before its score is kept: the result saver is given it
   * twice only if the crash came in between.
   *
   * @param journal locked until the run has ended
   * @throws BadInputException if the file holds something else, or another process uses it
   */
  public static ArbiterRunner resuming(
      OptimizationConfiguration configuration, int workers, Path journal) {
    try {
      return new ArbiterRunner(configuration, workers, Optional.of(Journal.open(journal)));
    } catch (BadInputException e) {
      throw e.inProgram();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ArbiterRunner(
      OptimizationConfiguration configuration, int workers, Optional<Journal> journal) {
    Dl4jRuntime.prepare();
    this.journal = journal;
    this.configuration = configuration;
    this.goal = configuration.getScoreFunction().minimize() ? Goal.MINIMIZE : Goal.MAXIMIZE;
    this.strategy = new CandidateStrategy(configuration.getCandidateGenerator());
    this.trainer = new NetworkTrainer(configuration, strategy);
    this.sweep =
        new SweepRunner(
            plan(),
            trainer,
            new SavedFirst(
                journal.<TrialLog>map(log -> log).orElseGet(() -> new InMemoryLog(List.of()))),
            Execution.withWorkers(workers));
    sweep.addListener(
        new SweepListener() {
          @Override
          public void started(int number, Configuration parameters) {
            begin(number);
          }
        });
  }

  private SweepPlan plan() {
    SweepPlan plan =
        SweepPlan.of(
            SearchSpace.of(new TreeMap<>()),
            strategy,
            new Objective("score", goal, OptionalDouble.empty()));
    return conditions().stream()
        .filter(MaxCandidatesCondition.class::isInstance)
        .map(condition -> ((MaxCandidatesCondition) condition).getMaxCandidates())
        .min(Integer::compare)
        .map(plan::withRunCap)
        .orElse(plan);
  }

  private List<TerminationCondition> conditions() {
    return Objects.requireNonNullElse(configuration.getTerminationConditions(), List.of());
  }

  @Override
  public void execute() {
    running.lock();
    try {
      configuration.setExecutionStartTime(System.currentTimeMillis());
      listeners.forEach(listener -> listener.onInitialization(this));
      conditions().forEach(condition -> condition.initialize(this));
      journal.map(Journal::trials).orElse(List.of()).forEach(this::recall);
      endIfTerminated();
      sweep.run();
    } finally {
      journal.ifPresent(ArbiterRunner::close);
      cancelUnfinished();
      listeners.forEach(listener -> listener.onShutdown(this));
      running.unlock();
    }
  }

  private void recall(Trial trial) {
    Optional<Configuration> again = strategy.propose(trial.number(), List.of());
    double[] point = again.map(CandidateStrategy::point).orElse(new double[0]);
    if (again.isEmpty() || !Arrays.equals(point, CandidateStrategy.point(trial.parameters()))) {
      throw new BadInputException(
          Problem.ofSetting(
              "journal",
              "a run goes on with the generator, space and seed that it began with, found another"
                  + " candidate %d; choose another journal".formatted(trial.number())));
    }
    begin(trial.number());
    finish(trial, result(trial));
  }

  /** Keeps and tells a candidate once its network is saved, as failed if it cannot be. */
  private final class SavedFirst implements TrialLog {
    private final TrialLog log;

    SavedFirst(TrialLog log) {
      this.log = log;
    }

    @Override
    public List<Trial> trials() {
      return log.trials();
    }

    @Override
    public void append(Trial trial) {
      OptimizationResult result = result(trial);
      Trial saved =
          trainer
              .take(trial.number())
              .filter(network -> trial.error().isEmpty())
              .flatMap(network -> save(result, network))
              .map(trial::failed)
              .orElse(trial);
      log.append(saved);
      finish(saved, result);
    }
  }

  private static void close(Journal journal) {
    try {
      journal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void endIfTerminated() {
    if (conditions().stream().anyMatch(condition -> condition.terminate(this))) {
      sweep.interrupt();
    }
  }

  private void begin(int number) {
    long now = System.currentTimeMillis();
    double[] flat = strategy.proposed(number).candidate().getFlatParameters();
    CandidateInfo info =
        new CandidateInfo(number, CandidateStatus.Created, null, now, now, null, flat, null);
    candidates.put(number, info);
    tell(info, null);
  }

  private OptimizationResult result(Trial trial) {
    CandidateInfo info = Objects.requireNonNull(candidates.get(trial.number()));
    info.setEndTime(System.currentTimeMillis());
    Candidate<?> candidate = strategy.proposed(trial.number()).candidate();
    Double score = trial.score().stream().boxed().findFirst().orElse(null);
    return new OptimizationResult(candidate, score, trial.number(), null, info, null);
  }

  private void finish(Trial trial, OptimizationResult result) {
    CandidateInfo info = result.getCandidateInfo();
    if (trial.error().isPresent()) {
      info.setCandidateStatus(CandidateStatus.Failed);
      info.setExceptionStackTrace(trial.error().get());
    } else {
      complete(info, result);
    }
    tell(info, result);
    listeners.forEach(listener -> listener.onRunnerStatusChange(this));
    endIfTerminated();
  }

  private void complete(CandidateInfo info, OptimizationResult result) {
    info.setScore(result.getScore());
    info.setCandidateStatus(CandidateStatus.Complete);
    CandidateInfo old = best;
    if (old == null || goal.better(info.getScore(), old.getScore())) {
      best = info;
    }
    Optional.ofNullable(result.getResultReference()).ifPresent(results::add);
    configuration.getCandidateGenerator().reportResults(result);
  }

  /** Why the network could not be saved; empty if it was, or if none shall be. */
  private Optional<String> save(OptimizationResult result, MultiLayerNetwork network) {
    if (configuration.getResultSaver() != null) {
      try {
        result.setResultReference(configuration.getResultSaver().saveModel(result, network));
      } catch (IOException | RuntimeException e) {
        return Optional.of("the network could not be saved: " + e);
      }
    }
    return Optional.empty();
  }

  /** How many had begun beyond the last one that counts depends on the workers: none remains. */
  private void cancelUnfinished() {
    for (CandidateInfo info : getCandidateStatus()) {
      if (info.getCandidateStatus() == CandidateStatus.Created) {
        info.setCandidateStatus(CandidateStatus.Cancelled);
        candidates.remove(info.getIndex());
        tell(info, null);
      }
    }
  }

  private void tell(CandidateInfo info, @Nullable OptimizationResult result) {
    listeners.forEach(listener -> listener.onCandidateStatusChange(info, this, result));
  }

  private int count(CandidateStatus status) {
    return (int)
        candidates.values().stream().filter(info -> info.getCandidateStatus() == status).count();
  }

  @Override
  public int numCandidatesTotal() {
    return candidates.size();
  }

  @Override
  public int numCandidatesCompleted() {
    return count(CandidateStatus.Complete);
  }

  @Override
  public int numCandidatesFailed() {
    return count(CandidateStatus.Failed);
  }

  /** Those that wait, are trained, or wait for one with a lower number. */
  @Override
  public int numCandidatesQueued() {
    return count(CandidateStatus.Created);
  }

  /** Null while no candidate is complete. */
  @Override
  public @Nullable Double bestScore() {
    CandidateInfo found = best;
    return found == null ? null : found.getScore();
  }

  /** When the best candidate ended, in milliseconds since 1970; null while there is none. */
  @Override
  public @Nullable Long bestScoreTime() {
    CandidateInfo found = best;
    return found == null ? null : found.getEndTime();
  }

  /** The first of the best ones; −1 while no candidate is complete. */
  @Override
  public int bestScoreCandidateIndex() {
    CandidateInfo found = best;
    return found == null ? -1 : found.getIndex();
  }

  /** What the result saver kept; empty without one. */
  @Override
  public List<ResultReference> getResults() {
    return List.copyOf(results);
  }

  @Override
  public OptimizationConfiguration getConfiguration() {
    return configuration;
  }

  @Override
  public void addListeners(StatusListener... added) {
    listeners.addAll(List.of(added));
  }

  @Override
  public void removeListeners(StatusListener... removed) {
    listeners.removeAll(List.of(removed));
  }

  @Override
  public void removeAllListeners() {
    listeners.clear();
  }

  @Override
  public List<CandidateInfo> getCandidateStatus() {
    return new ArrayList<>(candidates.values());
  }

  /** Ends the run after the epochs under way. */
  @Override
  @SuppressWarnings("LockNotBeforeTry") // A run holds it from its beginning to its end.
  public void shutdown(boolean awaitTermination) {
    sweep.interrupt();
    if (awaitTermination) {
      running.lock();
      running.unlock();
    }
  }
}
