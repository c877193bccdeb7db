package org.sweep4j.backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Precision;
import org.sweep4j.data.Batch;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.Penalty;

/** An update allocates nothing once the buffers are there. */
class AllocationTest {
  private static final int WARM_UP = 20_000;
  private static final int STEPS = 1_000;

  /** A mask's stream of random numbers is an object until the compiler has taken it apart. */
  private static final long STREAM_OF_A_MASK = 200;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @EnumSource(Precision.class)
  void aStepAllocatesNothing(Precision precision) {
    Penalty penalty = new Penalty(0.001, 0.001);
    Plans plan =
        Plans.inputs(6)
            .precision(precision)
            .optimizer(new Optimizer.Sgd(0.01, 0.9, false, 0.001))
            .penalties(penalty, penalty, penalty)
            .maxNorm(1)
            .dense(8, Activation.RELU)
            .dense(7, Activation.PRELU);
    assertEquals(0, allocatedPerStep(plan));
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void dropoutAllocatesNoBuffers(Precision precision) {
    Plans plan = Plans.inputs(40).precision(precision).dropout(0.2).dense(8, Activation.RELU);
    long allocated = allocatedPerStep(plan);
    assertEquals(0, allocated / STREAM_OF_A_MASK, allocated + " bytes a step");
  }

  private long allocatedPerStep(Plans hidden) {
    NetworkPlan plan =
        hidden.dense(3, Activation.SOFTMAX).minimising(Loss.CATEGORICAL_CROSSENTROPY);
    Batch batch = Plans.batch(plan, 16, 0);
    try (BackpropNetwork network = new BackpropNetwork(plan)) {
      fit(network, batch, WARM_UP);
      long before = threads.getCurrentThreadAllocatedBytes();
      fit(network, batch, STEPS);
      return (threads.getCurrentThreadAllocatedBytes() - before) / STEPS;
    }
  }

  private static void fit(BackpropNetwork network, Batch batch, int steps) {
    for (int i = 0; i < steps; i++) {
      network.fit(batch, 0.001);
    }
  }
}
