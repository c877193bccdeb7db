package org.sweep4j.engine;

import static org.sweep4j.engine.WeightsAssertions.assertSame;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training continues from a snapshot as if it had never been interrupted. */
public interface SnapshotContract extends EngineContract {

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.SnapshotContract#optimizers")
  default void trainingContinuesBitForBitInAnotherNetwork(GoldenTrajectory golden) {
    Network interrupted = trained(golden, 7);
    Snapshot snapshot = interrupted.snapshot();
    try (interrupted;
        Network continued = engine().create(golden.plan())) {
      train(interrupted, golden, 7, 20);
      continued.restore(snapshot);
      train(continued, golden, 7, 20);
      assertSame(interrupted.weights(), continued.weights(), "continued");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"momentum", "adam"})
  default void aSnapshotIsACopyThatLaterUpdatesDoNotChange(String optimizer) {
    GoldenTrajectory golden = GoldenTrajectories.of("optimizers", optimizer);
    try (Network network = trained(golden, 7)) {
      Snapshot snapshot = network.snapshot();
      train(network, golden, 7, 20);
      Weights first = network.weights();
      network.restore(snapshot);
      train(network, golden, 7, 20);
      assertSame(first, network.weights(), "repeated");
    }
  }

  @Test
  default void assignedWeightsAreTheNetworksWeights() {
    GoldenTrajectory golden = GoldenTrajectories.of("activations", "prelu");
    try (Network network = engine().create(golden.plan())) {
      Weights assigned = golden.weights().get(50);
      network.assign(assigned);
      assertSame(assigned, network.weights(), "assigned");
    }
  }

  @Test
  default void weightsAreACopy() {
    GoldenTrajectory golden = GoldenTrajectories.of("activations", "prelu");
    try (Network network = engine().create(golden.plan())) {
      network.weights().layers().get(0).kernel().set(0, 0, 99);
      assertSame(golden.plan().initialWeights(), network.weights(), "initial weights");
    }
  }

  static Stream<GoldenTrajectory> optimizers() {
    return Stream.concat(
        GoldenTrajectories.in("optimizers"), GoldenTrajectories.in("constraints-and-dropout"));
  }
}
