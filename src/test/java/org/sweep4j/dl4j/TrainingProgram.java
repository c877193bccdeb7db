package org.sweep4j.dl4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Precision;
import org.sweep4j.data.Batch;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Weights.LayerWeights;

/**
 * Trains [60, 60, 30, 1] in batches of 16 and prints how long a step took, how much memory the
 * process held half-way and at the end, and a hash of the weights' bits.
 *
 * <p>Arguments: {@code prepared} or {@code stock} (without {@link Dl4jRuntime}), number of threads,
 * steps each. By hand: {@code java -cp CLASS_PATH org.sweep4j.dl4j.TrainingProgram prepared 1
 * 20000}.
 */
final class TrainingProgram {
  private static final int BATCH_SIZE = 16;
  private static final int BATCHES = 10;
  private static final double LEARNING_RATE = 0.001;

  private TrainingProgram() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("prepared")) {
      Dl4jRuntime.prepare();
    }
    int threads = Integer.parseInt(arguments[1]);
    int steps = Integer.parseInt(arguments[2]);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Callable<Integer> training = () -> train(steps);
    for (Future<Integer> bits :
        pool.invokeAll(Stream.generate(() -> training).limit(threads).toList())) {
      System.out.println("bits " + bits.get());
    }
    pool.shutdown();
  }

  private static NetworkPlan plan() {
    return TestPlans.inputs(60)
        .dropout(0.2)
        .dense(60, Activation.RELU)
        .dense(30, Activation.RELU)
        .dense(1, Activation.SIGMOID)
        .loss(Loss.BINARY_CROSSENTROPY)
        .optimizer(TestPlans.sgd(0.9))
        .precision(Precision.FLOAT)
        .plan();
  }

  private static int train(int steps) throws IOException {
    NetworkPlan plan = plan();
    List<Batch> batches =
        Stream.iterate(0, i -> i + 1)
            .limit(BATCHES)
            .map(i -> withTwoClasses(TestPlans.batch(plan, BATCH_SIZE, i)))
            .toList();
    try (Dl4jNetwork network = new Dl4jNetwork(plan)) {
      fit(network, batches, steps / 2);
      System.out.println("halfway " + residentKilobytes());
      long start = System.nanoTime();
      fit(network, batches, steps / 2);
      System.out.println("microseconds " + (System.nanoTime() - start) / 500.0 / steps);
      System.out.println("end " + residentKilobytes());
      if (!Double.isFinite(network.fit(batches.get(0), LEARNING_RATE))) {
        throw new IllegalStateException("a training that diverged shows nothing");
      }
      return network.weights().layers().stream().mapToInt(TrainingProgram::bits).sum();
    }
  }

  /** Both labels occur: the weights never settle, so every step counts in their bits. */
  private static Batch withTwoClasses(Batch batch) {
    for (int row = 0; row < batch.rows(); row++) {
      batch.targets().set(row, 0, batch.features().get(row, 0) > 0 ? 1 : 0);
    }
    return batch;
  }

  private static void fit(Dl4jNetwork network, List<Batch> batches, int steps) {
    for (int i = 0; i < steps; i++) {
      network.fit(batches.get(i % BATCHES), LEARNING_RATE);
    }
  }

  private static int bits(LayerWeights layer) {
    return 31 * Arrays.hashCode(layer.kernel().values())
        + layer.find(ParameterArray.BIAS).map(Arrays::hashCode).orElse(0);
  }

  /** As Linux tells; 0 elsewhere. */
  private static long residentKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }
}
