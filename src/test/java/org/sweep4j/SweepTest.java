package org.sweep4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.cli.Cli;

class SweepTest {
  private static final Experiment IRIS =
      Experiment.read(Path.of("configs/iris.yaml")).set("training.epochs", 5);

  @TempDir private Path folder;

  /** (x − 1)² + y, least at x = 1 and y = 0. */
  private static double bowl(Parameters parameters) {
    return Math.pow(parameters.getDouble("x") - 1, 2) + parameters.getInt("y");
  }

  private static Sweep bowl() {
    return Sweep.objective(SweepTest::bowl)
        .minimize("score")
        .parameter("x", Values.uniform(-5, 5))
        .parameter("y", Values.choice(0, 1, 2));
  }

  @Test
  void anExperimentIsSweptAsByTheCommandLine() throws IOException {
    Path sweep = folder.resolve("sweep.yaml");
    Files.writeString(
        sweep,
        """
        method: random
        run_cap: 4
        metric: {name: val_accuracy, goal: maximize}
        parameters:
          units: {values: [4, 8]}
          learning_rate: {distribution: log_uniform_values, min: 0.001, max: 0.5}
        """);
    Path byCommand = folder.resolve("command");
    Cli command =
        Cli.run(
            "sweep",
            sweep,
            "--experiment",
            "configs/iris.yaml",
            "--set",
            "training.epochs=5",
            "--out",
            byCommand,
            "-q",
            "--workers",
            "2");
    assertEquals(0, command.code(), command::toString);
    Path byProgram = folder.resolve("program");
    List<TrialResult> told = new ArrayList<>();
    SweepResult result =
        Sweep.of(IRIS)
            .random(4)
            .maximize("val_accuracy")
            .parameter("units", Values.choice(4, 8))
            .parameter("learning_rate", Values.logUniform(0.001, 0.5))
            .workers(2)
            .into(byProgram)
            .onTrial(told::add)
            .run();
    assertArrayEquals(
        Files.readAllBytes(byCommand.resolve("best/model.zip")),
        Files.readAllBytes(byProgram.resolve("best/model.zip")));
    assertTrue(Files.exists(byProgram.resolve("report.html")));
    assertEquals(result.trials(), told);
    assertEquals(4, told.size());
    assertEquals(
        TrainedNetwork.read(byProgram).predict(new double[][] {{5, 3, 1, 0.2}})[0][0],
        result.network().orElseThrow().predict(new double[][] {{5, 3, 1, 0.2}})[0][0],
        1e-6);
  }

  @Test
  void aSweepNeedsNoDirectory() {
    SweepResult result =
        Sweep.of(IRIS)
            .grid()
            .maximize("val_accuracy")
            .folds(0)
            .parameter("units", Values.choice(2, 8))
            .run();
    assertEquals(2, result.trials().size());
    assertEquals(Map.of("units", 2L), result.trials().get(0).parameters().asMap());
    assertTrue(result.network().isPresent());
    assertTrue(result.directory().isEmpty());
  }

  @Test
  void anyFunctionIsTuned() {
    SweepResult random = bowl().random(40).run();
    SweepResult bayes = bowl().bayes(40).seed(3).run();
    double best = bayes.best().orElseThrow().score().orElseThrow();
    assertTrue(best < 0.05, () -> "found " + best);
    assertTrue(best <= random.best().orElseThrow().score().orElseThrow());
    for (TrialResult trial : bayes.trials()) {
      assertEquals(bowl(trial.parameters()), trial.score().orElseThrow());
    }
    assertEquals(
        bayes.trials(), bowl().bayes(40).seed(3).workers(3).run().trials(), "with three workers");
    assertFalse(bayes.trials().equals(bowl().bayes(40).seed(4).run().trials()));
  }

  @Test
  void aParameterMayBeThereOnlyWithOthersAndConstraintsHold() {
    SweepResult result =
        Sweep.objective(
                p -> {
                  boolean sgd = p.getString("optimizer").equals("sgd");
                  assertEquals(sgd && p.getInt("layers") > 1, p.asMap().containsKey("momentum"));
                  assertTrue(p.getInt("layers") * p.getInt("units") <= 64);
                  return p.getInt("units");
                })
            .random(40)
            .seed(3)
            .minimize("score")
            .with("where", List.of("layers * units <= 64"))
            .parameter("optimizer", Values.choice("sgd", "adam"))
            .parameter("layers", Values.intUniform(1, 3))
            .parameter("units", Values.choice(8, 16, 32, 64))
            .parameter(
                "momentum", Values.uniform(0.5, 0.95).when("optimizer", "sgd").when("layers", 2, 3))
            .run();
    assertTrue(result.trials().stream().allMatch(trial -> trial.score().isPresent()));
  }

  @Test
  void aTunedFunctionGoesOnWhereItWasInterrupted() throws IOException {
    Path run = folder.resolve("run");
    AtomicInteger calls = new AtomicInteger();
    Sweep sweep =
        Sweep.objective(
                parameters -> {
                  calls.incrementAndGet();
                  return bowl(parameters);
                })
            .random(12)
            .minimize("score")
            .parameter("x", Values.uniform(-5, 5))
            .parameter("y", Values.choice(0, 1, 2));
    SweepResult whole = bowl().random(12).run();
    Thread interrupted =
        new Thread(
            () ->
                sweep
                    .onTrial(
                        trial -> {
                          if (trial.number() == 5) {
                            Thread.currentThread().interrupt();
                          }
                        })
                    .into(run)
                    .run());
    interrupted.start();
    try {
      interrupted.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    int before = calls.get();
    assertTrue(before < 12, "the sweep was interrupted");
    SweepResult resumed = sweep.resuming(run).run();
    assertTrue(calls.get() - before < 12, "trials that were kept are not tried again");
    assertEquals(whole.best(), resumed.best());
    assertEquals(12, resumed.trials().size());
    assertTrue(Files.exists(run.resolve("report.html")));
    assertFalse(Files.exists(run.resolve("experiment.yaml")));
    String result = Files.readString(run.resolve("result.json"));
    assertTrue(result.contains("\"verdict\""), result);
  }

  @Test
  void aProgramIsToldItsOwnCallsAndNoOptionsOfTheCommandLine(@TempDir Path run) {
    bowl().random(2).into(run).run();
    assertRefused(
        bowl().random(2).into(run),
        ": holds a sweep already; continue it with Sweep.resuming, delete what is there, or choose"
            + " another directory");
    assertRefused(
        bowl().random(3).resuming(run),
        "Put it back, delete what is there, or choose another directory");
  }

  private static void assertRefused(Sweep sweep, String end) {
    InvalidInputException refused = assertThrows(InvalidInputException.class, sweep::run);
    assertTrue(refused.getMessage().endsWith(end), refused.getMessage());
    assertEquals(List.of(refused.getMessage()), refused.problems());
  }

  @Test
  void whatNeedsAnExperimentsRowsIsRefused() {
    for (Sweep sweep : List.of(bowl().with("nested", 3), bowl().with("choose", "one_se"))) {
      InvalidInputException refused =
          assertThrows(InvalidInputException.class, () -> sweep.random(2).run());
      assertTrue(refused.getMessage().contains("rows"), refused.getMessage());
    }
  }

  @Test
  void aTrialThatThrowsFailsByItself() {
    SweepResult result =
        Sweep.objective(
                parameters -> {
                  if (parameters.getInt("x") == 2) {
                    throw new IllegalStateException("two is not liked");
                  }
                  return parameters.getInt("x");
                })
            .grid()
            .maximize("score")
            .parameter("x", Values.choice(1, 2, 3))
            .run();
    assertEquals(
        List.of("complete", "failed", "complete"),
        result.trials().stream().map(TrialResult::state).toList());
    assertTrue(result.trials().get(1).error().orElseThrow().contains("two is not liked"));
    assertEquals(3, result.best().orElseThrow().score().orElseThrow());
  }

  @Test
  void whatIsTrainedByEpochsIsStoppedEarly() {
    AtomicInteger epochs = new AtomicInteger();
    Sweep sweep =
        Sweep.training(
                27,
                parameters ->
                    new EpochTraining() {
                      private int done;

                      @Override
                      public double nextEpoch() {
                        epochs.incrementAndGet();
                        return parameters.getDouble("x") * ++done;
                      }
                    })
            .maximize("score")
            .parameter("x", Values.uniform(0, 1));
    SweepResult hyperband = sweep.hyperband().run();
    int spent = epochs.get();
    assertTrue(spent < 27 * hyperband.trials().size(), "most trials are stopped");
    assertEquals(27, hyperband.best().orElseThrow().epochs());
    TrialResult best = hyperband.best().orElseThrow();
    assertEquals(27 * best.parameters().getDouble("x"), best.score().orElseThrow(), 1e-12);
    assertEquals(hyperband.trials(), sweep.hyperband().workers(3).run().trials());
  }

  @Test
  void problemsAreThoseOfASweepFile() {
    Sweep wrong = bowl().with("run_cap", 0).with("method", "randm");
    InvalidInputException problems = assertThrows(InvalidInputException.class, wrong::run);
    assertEquals(2, problems.problems().size(), problems::toString);
    Sweep noGoal = Sweep.objective(SweepTest::bowl).grid().parameter("x", Values.choice(1, 2));
    String message = assertThrows(InvalidInputException.class, noGoal::run).getMessage();
    assertTrue(message.contains("metric"), message);
    String folds =
        assertThrows(IllegalArgumentException.class, () -> bowl().random(2).folds(3).run())
            .getMessage();
    assertTrue(folds.contains("folds divide rows"), folds);
    String unknown =
        assertThrows(
                InvalidInputException.class,
                () ->
                    Sweep.of(IRIS)
                        .grid()
                        .maximize("val_accuracy")
                        .parameter("unitz", Values.choice(1))
                        .run())
            .getMessage();
    assertTrue(unknown.contains("unitz"), unknown);
  }
}
