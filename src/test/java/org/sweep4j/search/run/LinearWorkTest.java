package org.sweep4j.search.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.house.Growth;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.method.DryRun;

/** The deciding thread of a sweep. */
class LinearWorkTest {
  private static final int FEW = 500;

  @Test
  void ofTrialsInOrder() {
    Growth.assertLinear(FEW, trials -> Sweeps.run(Sweeps.random(trials), trainer(), 2));
  }

  @Test
  void ofEarlyTermination() {
    EarlyTermination rule = new EarlyTermination(new EarlyTermination.Bands.From(3), 3, true);
    Growth.assertLinear(
        FEW, trials -> Sweeps.run(Sweeps.halving(Sweeps.RANDOM, trials, rule), trainer(), 2));
  }

  @Test
  void ofBrackets() {
    Growth.assertLinear(
        FEW, trials -> Sweeps.run(Sweeps.plan(new OneBracket(trials), trials), trainer(), 2));
  }

  /** No trial has a score, so that there is nothing to model. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{distribution: log_uniform_values, min: 0.002, max: 0.5}",
        "{values: [0.01, 0.02, 0.05, 0.1]}",
      })
  void ofADryRunOfBayes(String rates) {
    String text =
        """
        method: bayes
        metric: {name: val_loss, goal: minimize}
        parameters:
          learning_rate: %s
          units: {distribution: q_log_uniform_values, min: 16, max: 96000, q: 16}
        """
            .formatted(rates);
    Sweep sweep = SweepFile.parse(text, "sweep.yaml", Path.of("")).sweep();
    Growth.assertLinear(FEW, trials -> DryRun.candidates(sweep, new Seed(0), trials));
  }

  private static FunctionTrainer trainer() {
    return new FunctionTrainer(1, 27, Sweeps::bowl);
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
