package org.sweep4j.engine.diagnostics;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.engine.WeightSummary;
import org.sweep4j.engine.diagnostics.Diagnostics.Kernel;

/** One kernel's values before and after training, counted in the same bins. */
final class KernelHistogram {
  private static final int BINS = 40;

  private KernelHistogram() {}

  static List<Kernel> all(TrainingOutcome outcome) {
    List<double[]> before = outcome.preparation().plan().initialWeights().kernels();
    List<double[]> after = outcome.preparation().targetScale().trained(outcome.weights()).kernels();
    return IntStream.range(0, after.size())
        .mapToObj(
            i -> of(DiagnosticsOfTraining.layerName(i, after.size()), before.get(i), after.get(i)))
        .toList();
  }

  private static Kernel of(String name, double[] before, double[] after) {
    DoubleSummaryStatistics all =
        DoubleStream.concat(DoubleStream.of(before), DoubleStream.of(after)).summaryStatistics();
    double low = all.getMin();
    double high = all.getMax();
    double width = high > low ? (high - low) / BINS : 1;
    double[] edges = IntStream.rangeClosed(0, BINS).mapToDouble(i -> low + i * width).toArray();
    return new Kernel(name, edges, state(before, low, width), state(after, low, width));
  }

  private static Kernel.State state(double[] weights, double low, double width) {
    int[] counts = new int[BINS];
    for (double weight : weights) {
      counts[Math.min(BINS - 1, (int) ((weight - low) / width))]++;
    }
    WeightSummary summary = WeightSummary.of(weights);
    return new Kernel.State(
        IntStream.of(counts).boxed().toList(), summary.nearZeroShare(), summary.norm());
  }
}
