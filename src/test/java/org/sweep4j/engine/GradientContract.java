package org.sweep4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.check.CheckTable;
import org.sweep4j.check.FiniteDifferences;

/** The gradient is that of the loss an update reports. */
public interface GradientContract extends EngineContract {

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.GoldenTrajectories#all")
  default void theGradientIsTheSlopeOfTheLoss(GoldenTrajectory golden) {
    CheckTable table = FiniteDifferences.check(engine(), golden.plan(), golden.batches().get(0));
    assertEquals(List.of(), table.failures());
  }
}
