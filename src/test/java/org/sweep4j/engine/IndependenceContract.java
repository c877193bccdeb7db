package org.sweep4j.engine;

import static org.sweep4j.engine.WeightsAssertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same plan gives the same bits, whatever else goes on. */
public interface IndependenceContract extends EngineContract {

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.GoldenTrajectories#all")
  default void theSamePlanGivesTheSameBits(GoldenTrajectory golden) {
    try (Network first = trained(golden, golden.losses().length);
        Network second = trained(golden, golden.losses().length)) {
      assertSame(first.weights(), second.weights(), "second run");
    }
  }

  @Test
  default void networksInParallelThreadsDoNotDisturbEachOther() throws Exception {
    List<GoldenTrajectory> goldens = GoldenTrajectories.in("constraints-and-dropout").toList();
    List<Weights> alone = new ArrayList<>();
    goldens.forEach(golden -> alone.add(weights(golden)));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Weights>> together =
          goldens.stream().map(golden -> threads.submit(() -> weights(golden))).toList();
      for (int i = 0; i < alone.size(); i++) {
        assertSame(alone.get(i), together.get(i).get(), goldens.get(i).name());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  default void networksTrainedInTurnsOnOneThreadDoNotDisturbEachOther() {
    GoldenTrajectory golden = GoldenTrajectories.of("constraints-and-dropout", "dropout");
    try (Network one = engine().create(golden.plan());
        Network other = engine().create(golden.plan())) {
      for (int step = 0; step < 20; step++) {
        train(one, golden, step, step + 1);
        train(other, golden, step, step + 1);
      }
      assertSame(weights(golden, 20), one.weights(), "one");
      assertSame(weights(golden, 20), other.weights(), "other");
    }
  }

  private Weights weights(GoldenTrajectory golden) {
    return weights(golden, golden.losses().length);
  }

  private Weights weights(GoldenTrajectory golden, int steps) {
    try (Network network = trained(golden, steps)) {
      return network.weights();
    }
  }
}
