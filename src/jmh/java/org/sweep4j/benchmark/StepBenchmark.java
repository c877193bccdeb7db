package org.sweep4j.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.data.Batch;
import org.sweep4j.dl4j.Dl4jEngine;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Network;

/** One training step: forward, backward and update with momentum, in single precision. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepBenchmark {
  private static final double LEARNING_RATE = 0.001;

  @Param({
    "60-60-30-1 / 16",
    "4-10-3 / 16",
    "64-100-10 / 32",
    "784-128-128-128-10 / 32",
    "784-512-256-10 / 128",
    "28-512-512-1 / 32"
  })
  public String network;

  @Param({"backprop", "backprop, 2 threads", "dl4j"})
  public String engine;

  private Network trained;
  private Batch batch;

  /** Makes the network and the one batch it is trained on. */
  @Setup(Level.Trial)
  public void create() {
    BenchmarkNetwork shape = BenchmarkNetwork.parse(network);
    trained = engine().create(shape.plan());
    batch = shape.batch();
  }

  private Engine engine() {
    return switch (engine) {
      case "dl4j" -> new Dl4jEngine();
      case "backprop" -> new BackpropEngine();
      default -> new BackpropEngine(2);
    };
  }

  /** Frees the network's buffers. */
  @TearDown(Level.Trial)
  public void close() {
    trained.close();
  }

  /** The step; its loss is returned so that nothing can be left out. */
  @Benchmark
  public double step() {
    return trained.fit(batch, LEARNING_RATE);
  }
}
