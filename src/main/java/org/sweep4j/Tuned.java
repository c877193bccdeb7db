package org.sweep4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.io.FileUtils;
import org.sweep4j.app.Cancellation;
import org.sweep4j.app.OutputDirectory;
import org.sweep4j.app.ProgramSweep;
import org.sweep4j.app.SweepOutcome;
import org.sweep4j.app.SweepRequest;
import org.sweep4j.app.TrainResult;
import org.sweep4j.config.Configuration;
import org.sweep4j.random.Seed;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.FoldTraining;

/** What a sweep is over. */
interface Tuned {
  SweepResult run(Sweep sweep) throws IOException;

  static Tuned experiment(Experiment experiment) {
    return sweep -> {
      Experiment seeded =
          sweep.seed().isPresent() ? experiment.set("seed", sweep.seed().getAsLong()) : experiment;
      if (sweep.output().isPresent()) {
        return run(seeded, sweep, sweep.output().get());
      }
      Path temporary = Files.createTempDirectory("sweep4j");
      try {
        return run(seeded, sweep, new OutputDirectory(temporary));
      } finally {
        FileUtils.deleteDirectory(temporary.toFile());
      }
    };
  }

  private static SweepResult run(Experiment experiment, Sweep sweep, OutputDirectory output)
      throws IOException {
    SweepOutcome outcome =
        new SweepRequest(
                sweep.file(),
                Optional.of(experiment.tree()),
                output,
                sweep.execution(),
                Optional.empty())
            .run(sweep.watcher(), new Cancellation());
    Optional<TrainedNetwork> network = outcome.best().map(TrainResult::of).map(TrainedNetwork::of);
    return result(outcome.result(), network, sweep);
  }

  private static SweepResult result(
      org.sweep4j.search.run.SweepResult result, Optional<TrainedNetwork> network, Sweep sweep) {
    return new SweepResult(
        result.trials().stream().map(TrialResult::of).toList(),
        result.best().map(TrialResult::of),
        network,
        sweep.output().map(OutputDirectory::path));
  }

  static Tuned function(ToDoubleFunction<Parameters> score) {
    return training(1, parameters -> () -> score.applyAsDouble(parameters));
  }

  static Tuned training(int epochs, Function<Parameters, EpochTraining> start) {
    return trainer(
        epochs,
        (seed, sweep) -> {
          if (sweep.folds() > 1) {
            throw new IllegalArgumentException(
                "folds divide rows, of which a function has none, found folds "
                    + sweep.folds()
                    + "; take the mean over them in the function");
          }
          return new EpochTrainer(epochs, start, seed);
        });
  }

  /** Makes what trains for a sweep. */
  interface TrainerMaker {
    FoldTrainer make(Seed seed, Sweep sweep);
  }

  static Tuned trainer(int epochs, TrainerMaker maker) {
    if (epochs < 1) {
      throw new IllegalArgumentException("epochs must be at least 1, found " + epochs);
    }
    return sweep -> {
      Seed seed = new Seed(sweep.seed().orElse(0));
      FoldTrainer trainer = maker.make(seed, sweep);
      return result(
          new ProgramSweep(sweep.file(), trainer, seed, epochs, sweep.output(), sweep.execution())
              .run(sweep.watcher(), new Cancellation()),
          Optional.empty(),
          sweep);
    };
  }

  /** One fold, whose score is that of the last epoch. */
  record EpochTrainer(int epochs, Function<Parameters, EpochTraining> start, Seed seed)
      implements FoldTrainer {
    @Override
    public int folds() {
      return 1;
    }

    @Override
    public long seed(Configuration parameters) {
      return seed.value();
    }

    @Override
    public FoldTraining start(
        int trial, Configuration parameters, int fold, OptionalInt wholeTraining) {
      EpochTraining training = start.apply(Parameters.of(parameters));
      int all = wholeTraining.orElse(epochs);
      List<Double> history = new ArrayList<>();
      return new FoldTraining() {
        @Override
        public FoldProgress advanceTo(int most) {
          int end = Math.min(most, all);
          while (history.size() < end && !Thread.currentThread().isInterrupted()) {
            history.add(training.nextEpoch());
          }
          double score = history.isEmpty() ? Double.NaN : history.get(history.size() - 1);
          return new FoldProgress(status(score), history, score, Map.of());
        }

        private FoldProgress.Status status(double score) {
          if (history.size() < all && (history.isEmpty() || Double.isFinite(score))) {
            return FoldProgress.Status.PAUSED;
          }
          return Double.isFinite(score) ? FoldProgress.Status.ENDED : FoldProgress.Status.DIVERGED;
        }

        @Override
        public void close() {
          training.close();
        }
      };
    }
  }
}
