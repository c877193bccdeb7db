package org.sweep4j.search.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.method.DryRun;

/**
 * Eight times the trials may cost the deciding thread some eight times the work, not sixty-four
 * times: counted in bytes that it asks for, which no busy machine changes.
 */
class LinearWorkTest {
  private static final int FEW = 500;
  private static final double MOST_GROWTH = 14;

  @Test
  void ofTrialsInOrder() {
    assertLinear(trials -> Sweeps.run(Sweeps.random(trials), trainer(), 2));
  }

  @Test
  void ofEarlyTermination() {
    EarlyTermination rule = new EarlyTermination(new EarlyTermination.Bands.From(3), 3, true);
    assertLinear(trials -> Sweeps.run(Sweeps.halving(Sweeps.RANDOM, trials, rule), trainer(), 2));
  }

  @Test
  void ofBrackets() {
    assertLinear(trials -> Sweeps.run(Sweeps.plan(new OneBracket(trials), trials), trainer(), 2));
  }

  /** No trial has a score, so that there is nothing to model. */
  @Test
  void ofADryRunOfBayes() {
    String text =
        """
        method: bayes
        metric: {name: val_loss, goal: minimize}
        parameters:
          learning_rate: {distribution: log_uniform_values, min: 0.002, max: 0.5}
          units: {distribution: q_log_uniform_values, min: 16, max: 96000, q: 16}
        """;
    Sweep sweep = SweepFile.parse(text, "sweep.yaml", Path.of("")).sweep();
    assertLinear(trials -> DryRun.candidates(sweep, new Seed(0), trials));
  }

  private static FunctionTrainer trainer() {
    return new FunctionTrainer(1, 27, Sweeps::bowl);
  }

  private static void assertLinear(IntConsumer sweep) {
    sweep.accept(FEW);
    double growth = (double) bytes(sweep, 8 * FEW) / bytes(sweep, FEW);
    assertTrue(growth < MOST_GROWTH, "eight times the trials took %.1f times".formatted(growth));
  }

  private static long bytes(IntConsumer sweep, int trials) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    sweep.accept(trials);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  /** All trials are brought to three epochs, a third of them to nine. */
  private record OneBracket(int trials) implements Strategy {
    @Override
    public Optional<Configuration> propose(int number, List<Trial> earlier) {
      return number < trials ? Sweeps.RANDOM.propose(number, earlier) : Optional.empty();
    }

    @Override
    public Pacing pacing() {
      return new Pacing.Brackets(
          List.of(
              new Pacing.Bracket(
                  List.of(new Pacing.Rung(trials, 3), new Pacing.Rung(trials / 3, 9)))));
    }
  }
}
