package org.sweep4j.search.bayes;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sweep4j.random.RandomStream;

/** The best untried of some candidates of {@link TreeParzen}. */
record ParzenSampler(Coordinates coordinates) implements PointSampler {
  private static final int REDRAWS = 10;

  @Override
  public Optional<double[]> next(
      List<Observation> observations, Predicate<double[]> untried, RandomStream random) {
    TreeParzen parzen = new TreeParzen(coordinates.dimensions(), observations);
    for (int i = 0; i < REDRAWS; i++) {
      Optional<double[]> best = bestOfCandidates(parzen, untried, random);
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  private Optional<double[]> bestOfCandidates(
      TreeParzen parzen, Predicate<double[]> untried, RandomStream random) {
    Optional<double[]> best = Optional.empty();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < TreeParzen.CANDIDATES; i++) {
      double[] candidate = coordinates.proper(parzen.draw(random));
      double score = parzen.score(candidate);
      if (score > bestScore && untried.test(candidate)) {
        best = Optional.of(candidate);
        bestScore = score;
      }
    }
    return best;
  }
}
