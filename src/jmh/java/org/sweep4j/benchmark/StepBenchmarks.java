package org.sweep4j.benchmark;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link StepBenchmark} on both engines and prints one row a network, with the ratio. */
public final class StepBenchmarks {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private StepBenchmarks() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(StepBenchmark.class.getSimpleName() + "\\.")
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    Map<String, Map<String, RunResult>> byNetwork = new LinkedHashMap<>();
    for (RunResult result : results) {
      byNetwork
          .computeIfAbsent(result.getParams().getParam("network"), n -> new LinkedHashMap<>())
          .put(result.getParams().getParam("engine"), result);
    }
    System.out.printf(
        "%n%-26s %14s %14s %8s %14s %8s %18s%n",
        "network / batch",
        "backprop, µs",
        "2 threads, µs",
        "ratio",
        "dl4j, µs",
        "ratio",
        "backprop, B/step");
    byNetwork.forEach(StepBenchmarks::print);
  }

  private static void print(String network, Map<String, RunResult> byEngine) {
    double backprop = byEngine.get("backprop").getPrimaryResult().getScore();
    double shared = byEngine.get("backprop, 2 threads").getPrimaryResult().getScore();
    double dl4j = byEngine.get("dl4j").getPrimaryResult().getScore();
    System.out.printf(
        Locale.ROOT,
        "%-26s %14.1f %14.1f %8.2f %14.1f %8.1f %18.1f%n",
        network,
        backprop,
        shared,
        backprop / shared,
        dl4j,
        dl4j / backprop,
        allocated(byEngine.get("backprop")));
  }

  /** Bytes allocated by a step; JMH puts a dot before the name in some versions. */
  private static double allocated(RunResult result) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(ALLOCATED))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }
}
