package org.sweep4j.lecture;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.app.Cancellation;
import org.sweep4j.app.TrainListener;
import org.sweep4j.app.TrainRequest;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.backprop.activation.ActivationFunction;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Precision;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.data.Batch;
import org.sweep4j.document.Document;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.Preparation;
import org.sweep4j.engine.TrainingOutcome;

/**
 * What no run's directory holds.
 *
 * @param nanoseconds of an activation and its derivative for one node, by name, all called in the
 *     same way; median of rounds
 * @param kilobytes that one update of the Sonar network asks for, by batch size
 * @param zeros how many weights are exactly 0 after training with a large penalty, by its name
 * @param smallest the size of the smallest weight then
 */
record Measurements(
    Map<String, Double> nanoseconds,
    Map<String, Double> kilobytes,
    Map<String, Integer> zeros,
    Map<String, Double> smallest) {
  static final Document<Measurements> DOCUMENT = Document.of(Measurements.class);
  static final String FILE = "measurements.json";
  static final String CONFIG = "sonar-mlp";
  private static final List<Activation> TIMED =
      List.of(
          Activation.LINEAR,
          Activation.RELU,
          Activation.SIGMOID,
          Activation.SWISH,
          Activation.TANH);

  private static final int NODES = 2048;
  private static final int ROUNDS = 301;

  /** Takes them with the Sonar network, and writes them to a file. */
  static void write(Path experiment, Path file) throws IOException {
    Map<String, Double> kilobytes = new LinkedHashMap<>();
    for (String size : List.of("1", "16", "all")) {
      kilobytes.put(size, kilobytes(outcome(experiment, "batch_size=" + size, "epochs=1")));
    }
    Map<String, Integer> zeros = new LinkedHashMap<>();
    Map<String, Double> smallest = new LinkedHashMap<>();
    for (String penalty : List.of("l2", "l1")) {
      double[] sizes =
          outcome(experiment, penalty + "=0.1", "precision=double").weights().kernels().stream()
              .flatMapToDouble(Arrays::stream)
              .map(Math::abs)
              .toArray();
      zeros.put(penalty, (int) Arrays.stream(sizes).filter(size -> size == 0).count());
      smallest.put(penalty, Arrays.stream(sizes).min().orElseThrow());
    }
    Measurements all = new Measurements(timed(), kilobytes, zeros, smallest);
    AtomicFile.write(file, DOCUMENT.text(all));
  }

  private static TrainingOutcome outcome(Path experiment, String... assignments)
      throws IOException {
    return TrainRequest.of(ExperimentTree.read(experiment).set(List.of(assignments)))
        .run(TrainListener.SILENT, new Cancellation())
        .outcome();
  }

  /** The buffers are made with the first batch. */
  private static double kilobytes(TrainingOutcome trained) {
    Preparation preparation = trained.preparation();
    Batch batch = preparation.batches().epoch(0).iterator().next();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (Network network = new BackpropEngine().create(preparation.plan())) {
      long before = threads.getCurrentThreadAllocatedBytes();
      network.fit(batch, 0.01);
      return (threads.getCurrentThreadAllocatedBytes() - before) / 1e3;
    }
  }

  /** In turns, so that whatever else the machine does meets all of them. */
  private static Map<String, Double> timed() {
    Map<String, double[]> rounds = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Activation activation : TIMED) {
        rounds.computeIfAbsent(activation.spelling(), first -> new double[ROUNDS])[round] =
            time(calledLikeTheOthers(activation));
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    rounds.forEach(
        (name, times) -> medians.put(name, Arrays.stream(times).sorted().toArray()[ROUNDS / 2]));
    return medians;
  }

  /** ReLU as a leaky one with the slope 0, without the loop of its own that the engine has. */
  private static ActivationFunction calledLikeTheOthers(Activation activation) {
    Activation called = activation == Activation.RELU ? Activation.LEAKY_RELU : activation;
    return ActivationFunction.of(called, 0, Optional.empty());
  }

  private static double time(ActivationFunction function) {
    Reals z = Reals.zeros(Precision.FLOAT, NODES);
    Reals values = Reals.zeros(Precision.FLOAT, NODES);
    Reals errors = Reals.zeros(Precision.FLOAT, NODES);
    for (int i = 0; i < NODES; i++) {
      z.set(i, 3 * Math.sin(i));
      errors.set(i, 1);
    }
    long started = System.nanoTime();
    function.forward(z, values, 1, NODES);
    function.backward(z, values, errors, 1, NODES);
    return (double) (System.nanoTime() - started) / NODES;
  }
}
