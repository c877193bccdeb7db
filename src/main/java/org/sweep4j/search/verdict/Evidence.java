package org.sweep4j.search.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Goal;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;
import org.sweep4j.search.RowScores;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/**
 * The complete trials of a sweep, and the verdict that follows.
 *
 * <p>Where trials have several folds, confidences are those of the corrected resampled t test, the
 * variance pooled over the better half of the trials (bad ones vary in ways of their own) and the
 * tail multiplied by the number of trials, any of which might have been the luckiest; those that
 * were stopped among them, as luck decided on them, too. With one fold they come from the choice
 * among the complete ones, repeated on rows drawn anew.
 */
public final class Evidence {
  private static final int LEAST_POOLED = 4;
  private static final int MOST_BAGS = 1000;
  private static final int LEAST_BAGS = 200;

  /** Additions, so that a verdict takes no more than about a second. */
  private static final double MOST_WORK = 5e8;

  private final List<Trial> ranked;
  private final long chosenFrom;
  private final Optional<Trial> baseline;
  private final Goal goal;
  private final List<String> parameters;
  private final HeldOutRows rows;
  private final Optional<ChoiceBootstrap> bootstrap;
  private final Optional<CorrectedT> variance;

  /**
   * @param baseline the experiment as written, if it has a score; may be one of the trials
   * @param parameters whose values are compared
   * @param seed of the rows that are drawn
   */
  public Evidence(
      List<Trial> trials,
      Optional<Trial> baseline,
      Goal goal,
      List<String> parameters,
      HeldOutRows rows,
      Seed seed) {
    this.ranked =
        trials.stream()
            .filter(trial -> trial.state() == TrialState.COMPLETE)
            .sorted(Trial.bestFirst(goal))
            .toList();
    this.chosenFrom = trials.stream().filter(trial -> trial.state().scored()).count();
    this.baseline = baseline;
    this.goal = goal;
    this.parameters = parameters;
    this.rows = rows;
    this.bootstrap = bootstrap(seed);
    this.variance = variance();
  }

  private Optional<CorrectedT> variance() {
    int pooled = Math.max(LEAST_POOLED, (ranked.size() + 1) / 2);
    return CorrectedT.of(
        Stream.concat(
                ranked.stream().limit(pooled), baseline.stream().filter(other -> !isRanked(other)))
            .map(Trial::foldScores)
            .toList(),
        rows.testToTraining());
  }

  private Optional<ChoiceBootstrap> bootstrap(Seed seed) {
    List<Trial> all = Stream.concat(ranked.stream(), baseline.stream()).toList();
    int units = rows.count();
    if (units < 2 || all.stream().anyMatch(trial -> !hasRows(trial))) {
      return Optional.empty();
    }
    double[][] gains = all.stream().map(this::gains).toArray(double[][]::new);
    double bags = MOST_WORK / ((double) all.size() * units);
    RandomStream random = seed.stream("verdict");
    return Optional.of(
        new ChoiceBootstrap(
            gains,
            rows.unitWeights(),
            ranked.size(),
            Stream.generate(() -> bag(units, random))
                .filter(bag -> different(bag) < units)
                .limit((int) Math.max(LEAST_BAGS, Math.min(MOST_BAGS, bags)))));
  }

  private static int different(int[] bag) {
    return IntStream.of(bag).collect(BitSet::new, BitSet::set, BitSet::or).cardinality();
  }

  private boolean hasRows(Trial trial) {
    return trial.rows().map(RowScores::size).equals(Optional.of(rows.units().length));
  }

  /** A value for each unit, the mean of its rows'. */
  private double[] gains(Trial trial) {
    RowScores scores = trial.rows().orElseThrow();
    double[] gains = new double[rows.count()];
    double[] weights = new double[gains.length];
    for (int i = 0; i < scores.size(); i++) {
      int unit = rows.units()[i];
      weights[unit] += rows.weights()[i];
      gains[unit] += rows.weights()[i] * (sign() * scores.get(i) - gains[unit]) / weights[unit];
    }
    return gains;
  }

  private static int[] bag(int units, RandomStream random) {
    return IntStream.range(0, units).map(i -> random.nextInt(units)).toArray();
  }

  private int sign() {
    return goal == Goal.MAXIMIZE ? 1 : -1;
  }

  /** Empty if no trial is complete. */
  public Optional<Verdict> verdict() {
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble expected =
        bootstrap
            .map(choice -> OptionalDouble.of(sign() * choice.expected()))
            .orElse(OptionalDouble.empty());
    return Optional.of(
        new Verdict(
            best().number(),
            ranked.size(),
            method(),
            baseline.map(this::againstBaseline),
            ranked.stream()
                .skip(1)
                .findFirst()
                .map(second -> compared(second, (chosen, c) -> isTrial(c) && c != chosen)),
            parameters.stream().flatMap(name -> againstOtherValues(name).stream()).toList(),
            expected,
            baseline.isPresent() && gain(expected) <= 0));
  }

  private Trial best() {
    return ranked.get(0);
  }

  private boolean isTrial(int index) {
    return index < ranked.size();
  }

  /** Over the experiment as written, as far as the choice does not explain it. */
  private double gain(OptionalDouble expected) {
    double known = baseline.map(Trial::scoreOrNaN).orElse(Double.NaN);
    return sign() * (expected.orElse(best().scoreOrNaN()) - known);
  }

  private Optional<Verdict.Method> method() {
    return variance
        .map(pooled -> Verdict.Method.CORRECTED_RESAMPLED_T)
        .or(() -> bootstrap.map(choice -> Verdict.Method.BOOTSTRAP));
  }

  private Comparison againstBaseline(Trial written) {
    return compared(written, (chosen, c) -> !isTrial(c));
  }

  private Optional<Verdict.OtherValue> againstOtherValues(String name) {
    List<@Nullable Object> values = new ArrayList<>();
    ranked.forEach(trial -> values.add(trial.parameters().flat().get(name)));
    Object value = values.get(0);
    List<Object> present = values.stream().flatMap(Stream::ofNullable).toList();
    boolean repeated = present.stream().distinct().count() < present.size();
    return value == null || !repeated
        ? Optional.empty()
        : ranked.stream()
            .filter(trial -> differs(value, trial.parameters().flat().get(name)))
            .findFirst()
            .map(
                other ->
                    new Verdict.OtherValue(
                        name,
                        value,
                        other.parameters().flat().get(name),
                        compared(
                            other,
                            (chosen, c) ->
                                isTrial(c) && differs(values.get(chosen), values.get(c)))));
  }

  private static boolean differs(@Nullable Object value, @Nullable Object other) {
    return value != null && other != null && !Objects.equals(value, other);
  }

  private boolean isRanked(Trial other) {
    return ranked.contains(other);
  }

  private Comparison compared(Trial other, ChoiceBootstrap.Rivals rivals) {
    double difference = sign() * (best().scoreOrNaN() - other.scoreOrNaN());
    return new Comparison(
        isRanked(other) ? OptionalInt.of(other.number()) : OptionalInt.empty(),
        other.scoreOrNaN(),
        difference,
        difference <= 0 ? 0 : confidence(difference, rivals));
  }

  private double confidence(double difference, ChoiceBootstrap.Rivals rivals) {
    return variance
        .map(pooled -> Math.max(0, 1 - chosenFrom * pooled.tail(difference)))
        .or(() -> bootstrap.map(choice -> choice.confidence(rivals)))
        .orElse(0.0);
  }
}
