package org.sweep4j.search.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Space;
import org.sweep4j.engine.MachineFailure;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.grid.GridSearch;
import org.sweep4j.search.journal.InMemoryLog;
import org.sweep4j.search.space.SearchSpace;

@Timeout(60)
class SweepRunnerTest {
  private static final double TOLERANCE = 1e-12;

  private static FunctionTrainer bowl() {
    return new FunctionTrainer(3, 4, Sweeps::bowl);
  }

  @Test
  void aTrialIsTheMeanOfItsFolds() {
    Trial trial = Sweeps.run(Sweeps.random(1), bowl(), 2).trials().get(0);
    double first = Sweeps.bowl(trial.parameters(), 0, 4);
    assertEquals(TrialState.COMPLETE, trial.state());
    assertEquals(first + 0.01, trial.score().orElseThrow(), TOLERANCE);
    assertEquals(0.01, trial.standardDeviation().orElseThrow(), TOLERANCE);
    assertEquals(first + 0.02, trial.foldScores().get(2), TOLERANCE);
    assertEquals(4, trial.history().size());
    assertEquals(4, trial.epochs());
    assertEquals(trial.score().orElseThrow(), trial.metrics().get("val_loss"), TOLERANCE);
  }

  @Test
  void oneFoldHasNoStandardDeviation() {
    FunctionTrainer trainer = new FunctionTrainer(1, 1, Sweeps::bowl);
    Trial trial = Sweeps.run(Sweeps.random(1), trainer, 1).trials().get(0);
    assertEquals(OptionalDouble.empty(), trial.standardDeviation());
  }

  @Test
  void aGridSmallerThanTheCapEnds() {
    SearchSpace space =
        SearchSpace.of(
            new TreeMap<>(
                Map.of(
                    "x",
                    new Space.Categorical(List.of(0.1, 0.2), Optional.empty()),
                    "y",
                    new Space.Constant(0.5))));
    SweepPlan plan = SweepPlan.of(space, new GridSearch(space), Sweeps.LOSS).withRunCap(50);
    SweepResult result = Sweeps.run(plan, bowl(), 4);
    assertEquals(Ending.EXHAUSTED, result.ending());
    assertEquals(2, result.trials().size());
  }

  @Test
  void theRunCapIsNeverOvershot() {
    SweepResult result = Sweeps.run(Sweeps.random(5), bowl().withRandomPauses(), 4);
    assertEquals(Ending.RUN_CAP, result.ending());
    assertEquals(5, result.trials().size());
  }

  @Test
  void endsAtTheFirstTrialThatReachesTheTarget() {
    double target = 0.1;
    Objective objective = new Objective("val_loss", Goal.MINIMIZE, OptionalDouble.of(target));
    SweepPlan plan = SweepPlan.of(Sweeps.SPACE, Sweeps.RANDOM, objective).withRunCap(500);
    SweepResult result = Sweeps.run(plan, bowl().withRandomPauses(), 4);
    assertEquals(Ending.TARGET, result.ending());
    int last = result.trials().size() - 1;
    for (Trial trial : result.trials()) {
      assertEquals(trial.number() == last, trial.score().orElseThrow() <= target);
    }
    assertEquals(last, result.best().orElseThrow().number());
  }

  @Test
  void resumingASweepThatReachedItsCapTrainsNothing() {
    List<Trial> done = Sweeps.run(Sweeps.random(3), bowl(), 1).trials();
    FunctionTrainer trainer = bowl();
    assertEquals(done, Sweeps.resume(Sweeps.random(3), trainer, 2, done).trials());
    assertEquals(0, trainer.epochsTrained.get());
  }

  @Test
  void afterMaxTimeNoTrialStarts() {
    SweepRunner runner =
        new SweepRunner(
            SweepPlan.of(Sweeps.SPACE, Sweeps.RANDOM, Sweeps.LOSS),
            bowl(),
            new InMemoryLog(List.of()),
            new Execution(2, OptionalInt.empty(), Optional.of(Duration.ofMillis(50))));
    SweepResult result = runner.run();
    assertEquals(Ending.MAX_TIME, result.ending());
    assertFalse(result.trials().isEmpty());
  }

  @Test
  void interruptEndsAnEndlessSweepAndKeepsWhatIsFinished() {
    SweepRunner runner =
        new SweepRunner(
            SweepPlan.of(Sweeps.SPACE, Sweeps.RANDOM, Sweeps.LOSS),
            bowl(),
            new InMemoryLog(List.of()),
            Execution.withWorkers(2));
    runner.addListener(
        new SweepListener() {
          @Override
          public void finished(Trial trial, boolean best) {
            if (trial.number() == 9) {
              runner.interrupt();
            }
          }
        });
    SweepResult result = runner.run();
    assertEquals(Ending.INTERRUPTED, result.ending());
    assertEquals(10, result.trials().size());
  }

  @Test
  void interruptEndsATrialThatWouldTrainForever() throws InterruptedException {
    FunctionTrainer endless =
        new FunctionTrainer(1, Integer.MAX_VALUE, (parameters, fold, epoch) -> 1);
    SweepRunner runner =
        new SweepRunner(
            Sweeps.random(1), endless, new InMemoryLog(List.of()), Execution.withWorkers(1));
    List<SweepResult> results = new ArrayList<>();
    Thread sweep = new Thread(() -> results.add(runner.run()));
    sweep.start();
    runner.interrupt();
    sweep.join();
    assertEquals(List.of(), results.get(0).trials());
    assertEquals(0, endless.open.get());
  }

  @Test
  void aTrialThatThrowsIsRecordedAndTheSweepGoesOn() {
    FunctionTrainer trainer =
        new FunctionTrainer(
            2, 3, (p, fold, epoch) -> failAbove(p, new IllegalStateException("no")));
    assertFailures(Sweeps.run(Sweeps.random(20), trainer, 2), "IllegalStateException: no");
  }

  @ParameterizedTest
  @MethodSource
  void whereTheMachineFailsTheSweepEndsAndAResumedOneTriesTheTrialAgain(Throwable problem) {
    InMemoryLog log = new InMemoryLog(List.of());
    FunctionTrainer failing = new FunctionTrainer(2, 3, (p, f, e) -> failAbove(p, problem));
    MachineFailure failure = assertThrows(MachineFailure.class, () -> runner(failing, log).run());
    assertTrue(failure.getMessage().startsWith("trial "), failure.getMessage());
    assertTrue(log.trials().stream().noneMatch(trial -> trial.state() == TrialState.FAILED));
    FunctionTrainer sound = new FunctionTrainer(2, 3, (p, f, e) -> 1);
    SweepResult resumed = runner(sound, log).run();
    assertEquals(20, resumed.count(TrialState.COMPLETE));
  }

  private static SweepRunner runner(FunctionTrainer trainer, InMemoryLog log) {
    return new SweepRunner(Sweeps.random(20), trainer, log, Execution.withWorkers(2));
  }

  static List<Throwable> whereTheMachineFailsTheSweepEndsAndAResumedOneTriesTheTrialAgain() {
    return List.of(
        new OutOfMemoryError("Java heap space"),
        new IllegalStateException(new OutOfMemoryError("of a native library")),
        new UnsatisfiedLinkError("no jnind4jcpu"),
        new UncheckedIOException(new IOException("No space left on device")),
        new MachineFailure("the network needs about 9 GB"));
  }

  @Test
  void parametersThatMakeNoExperimentFailTheTrialWithTheProblem() {
    Problem problem = Problem.of("e.yaml", "dropout must be in [0, 1), found 1.5");
    FunctionTrainer trainer =
        new FunctionTrainer(2, 3, (p, f, e) -> failAbove(p, new BadInputException(problem)));
    assertFailures(Sweeps.run(Sweeps.random(20), trainer, 2), problem.message());
  }

  private static double failAbove(Configuration parameters, Throwable problem) {
    if (Sweeps.number(parameters, "x") > 0.5) {
      if (problem instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) problem;
    }
    return 1;
  }

  private static void assertFailures(SweepResult result, String error) {
    assertEquals(20, result.trials().size());
    assertTrue(result.count(TrialState.FAILED) > 0);
    for (Trial trial : result.trials()) {
      boolean failed = Sweeps.number(trial.parameters(), "x") > 0.5;
      assertEquals(failed ? TrialState.FAILED : TrialState.COMPLETE, trial.state());
      assertEquals(failed ? Optional.of(error) : Optional.empty(), trial.error());
    }
  }

  @Test
  void aTrialThatDivergesInOneFoldIsRecordedAsDiverged() {
    FunctionTrainer trainer =
        new FunctionTrainer(2, 5, (p, fold, epoch) -> fold == 1 && epoch == 3 ? Double.NaN : 1);
    SweepResult result = Sweeps.run(Sweeps.random(2), trainer, 2);
    Trial trial = result.trials().get(1);
    assertEquals(TrialState.DIVERGED, trial.state());
    assertEquals(OptionalDouble.empty(), trial.score());
    assertEquals(
        Optional.of(
            "the loss became infinite or not a number in epoch 3 in fold 2;"
                + " a smaller learning_rate may help"),
        trial.error());
    assertTrue(result.allFailed());
  }

  @Test
  void anInfiniteScoreFailsTheTrial() {
    FunctionTrainer trainer =
        new FunctionTrainer(1, 1, (p, fold, epoch) -> Double.POSITIVE_INFINITY);
    Trial trial = Sweeps.run(Sweeps.random(1), trainer, 1).trials().get(0);
    assertEquals(TrialState.FAILED, trial.state());
    assertEquals(Optional.of("the score must be a finite number, found Infinity"), trial.error());
  }

  @Test
  void aTrialThatIsStoppedWithoutAScoreInAFoldItTrainedFails() {
    FunctionTrainer trainer =
        new FunctionTrainer(
            2,
            9,
            (p, fold, epoch) ->
                fold == 1 && Sweeps.number(p, "x") > 0.5
                    ? Double.POSITIVE_INFINITY
                    : Sweeps.bowl(p, fold, epoch));
    SweepResult result =
        Sweeps.run(Sweeps.plan(new Sweeps.Brackets(), Sweeps.Brackets.TRIALS), trainer, 2);
    assertTrue(result.count(TrialState.STOPPED) > 0);
    assertTrue(result.count(TrialState.FAILED) > 0);
    for (Trial trial : result.trials()) {
      boolean failed = Sweeps.number(trial.parameters(), "x") > 0.5;
      assertEquals(failed, trial.state() == TrialState.FAILED, trial.toString());
      assertEquals(
          failed
              ? Optional.of("the score must be a finite number, found Infinity in fold 2")
              : Optional.empty(),
          trial.error());
    }
  }

  @Test
  void enqueuedConfigurationsComeFirstAndAreSeenByTheStrategy() {
    Configuration wanted = Configuration.of(Map.of("x", 0.3, "y", 0.0));
    List<Integer> seen = new ArrayList<>();
    SweepPlan plan =
        new SweepPlan(
            Sweeps.SPACE,
            new Sweeps.Follower() {
              @Override
              public Optional<Configuration> propose(int number, List<Trial> earlier) {
                seen.add(earlier.size());
                return super.propose(number, earlier);
              }
            },
            Sweeps.LOSS,
            OptionalInt.of(3),
            Optional.empty(),
            List.of(wanted),
            List.of(),
            false);
    SweepResult result = Sweeps.run(plan, bowl(), 2);
    assertEquals(wanted, result.trials().get(0).parameters());
    assertEquals(List.of(1, 2), seen);
  }

  @Test
  void trialsOfAnEarlierSweepAreSeenBeforeOwnOnes() {
    List<Trial> earlier = Sweeps.run(Sweeps.random(4), bowl(), 1).trials();
    SweepPlan plan =
        new SweepPlan(
            Sweeps.SPACE,
            new Sweeps.Follower(),
            Sweeps.LOSS,
            OptionalInt.of(1),
            Optional.empty(),
            List.of(),
            earlier,
            false);
    Trial first = Sweeps.run(plan, bowl(), 1).trials().get(0);
    assertEquals(new Sweeps.Follower().propose(0, earlier).orElseThrow(), first.parameters());
    assertEquals(0, first.number());
  }

  @Test
  void listenersHearTrialsInOrderAndTheBestSoFar() {
    List<String> heard = new ArrayList<>();
    SweepRunner runner =
        new SweepRunner(
            Sweeps.random(6),
            bowl().withRandomPauses(),
            new InMemoryLog(List.of()),
            Execution.withWorkers(3));
    List<Integer> folds = new ArrayList<>();
    runner.addListener(
        new SweepListener() {
          @Override
          public void foldAdvanced(int number, int fold, FoldProgress progress) {
            folds.add(fold);
          }

          @Override
          public void finished(Trial trial, boolean best) {
            heard.add(trial.number() + (best ? "*" : ""));
          }
        });
    SweepResult result = runner.run();
    List<String> expected = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    for (Trial trial : result.trials()) {
      boolean best = trial.score().orElseThrow() < least;
      least = Math.min(least, trial.score().orElseThrow());
      expected.add(trial.number() + (best ? "*" : ""));
    }
    assertEquals(expected, heard);
    assertEquals(18, folds.size());
  }
}
