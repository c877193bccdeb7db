package org.sweep4j.search.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.FoldTraining;
import org.sweep4j.search.journal.InMemoryLog;

/** Same seed, same journal: for any number of workers, killed and resumed or not. */
class WorkersMakeNoDifferenceTest {
  private static final int EPOCHS = 12;
  private static final int FOLDS = 3;
  private static final EarlyTermination HALVING =
      new EarlyTermination(new EarlyTermination.Bands.From(2), 2, true);

  static Stream<Named<SweepPlan>> plans() {
    return Stream.of(
        Named.of("random", Sweeps.random(24)),
        Named.of("looking at results", Sweeps.plan(new Sweeps.Follower(), 15)),
        Named.of("random, ended early", Sweeps.halving(Sweeps.RANDOM, 24, HALVING)),
        Named.of("looking, ended early", Sweeps.halving(new Sweeps.Follower(), 15, HALVING)),
        Named.of("raced", Sweeps.raced(Sweeps.RANDOM, 24)),
        Named.of("looking, raced", Sweeps.raced(new Sweeps.Follower(), 15)),
        Named.of("brackets", Sweeps.plan(new Sweeps.Brackets(), 100)),
        Named.of("brackets, capped", Sweeps.plan(new Sweeps.Brackets(), 7)));
  }

  private static FunctionTrainer trainer() {
    return new FunctionTrainer(FOLDS, EPOCHS, Sweeps::bowl).withRandomPauses();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void oneTwoAndFourWorkersWriteTheSameJournal(SweepPlan plan) {
    List<String> one = Sweeps.lines(Sweeps.run(plan, trainer(), 1));
    assertEquals(one, Sweeps.lines(Sweeps.run(plan, trainer(), 2)));
    assertEquals(one, Sweeps.lines(Sweeps.run(plan, trainer(), 4)));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void resumedAfterAnyTrialGivesTheSameJournal(SweepPlan plan) {
    FunctionTrainer trainer = new FunctionTrainer(FOLDS, EPOCHS, Sweeps::bowl);
    SweepResult whole = Sweeps.run(plan, trainer, 2);
    List<String> lines = Sweeps.lines(whole);
    for (int kept = 0; kept <= whole.trials().size(); kept++) {
      SweepResult resumed = Sweeps.resume(plan, trainer, 2, whole.trials().subList(0, kept));
      assertEquals(lines, Sweeps.lines(resumed), "killed after " + kept + " trials");
      assertEquals(whole.best(), resumed.best().map(best -> whole.trials().get(best.number())));
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void anExecutorThatTrainsEachPieceFromTheBeginningWritesTheSameJournal(SweepPlan plan) {
    FunctionTrainer trainer = new FunctionTrainer(FOLDS, EPOCHS, Sweeps::bowl);
    SweepRunner runner =
        new SweepRunner(
            plan,
            trainer,
            new InMemoryLog(List.of()),
            Execution.withWorkers(1),
            new Forgetful(trainer));
    assertEquals(Sweeps.lines(Sweeps.run(plan, trainer, 1)), Sweeps.lines(runner.run()));
  }

  /** Keeps nothing between pieces, as another machine might. */
  private record Forgetful(FoldTrainer trainer) implements FoldExecutor {
    @Override
    public void submit(Piece piece, Consumer<Outcome> whenDone) {
      try (FoldTraining training =
          trainer.start(piece.trial(), piece.parameters(), piece.fold(), piece.length())) {
        FoldProgress progress = training.advanceTo(piece.upTo());
        whenDone.accept(new Outcome(Optional.of(progress), Optional.empty(), 0));
      }
    }

    @Override
    public void release(int trial) {}

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyFoldIsClosed(SweepPlan plan) {
    FunctionTrainer trainer = new FunctionTrainer(FOLDS, EPOCHS, Sweeps::bowl);
    Sweeps.run(plan, trainer, 2);
    assertEquals(0, trainer.open.get());
  }
}
