package org.sweep4j.arbiter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.deeplearning4j.arbiter.MultiLayerSpace;
import org.deeplearning4j.arbiter.conf.updater.SgdSpace;
import org.deeplearning4j.arbiter.layers.DenseLayerSpace;
import org.deeplearning4j.arbiter.layers.OutputLayerSpace;
import org.deeplearning4j.arbiter.optimize.api.Candidate;
import org.deeplearning4j.arbiter.optimize.api.CandidateGenerator;
import org.deeplearning4j.arbiter.optimize.api.OptimizationResult;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.deeplearning4j.arbiter.optimize.api.data.DataSource;
import org.deeplearning4j.arbiter.optimize.api.saving.InMemoryResultSaver;
import org.deeplearning4j.arbiter.optimize.api.saving.ResultReference;
import org.deeplearning4j.arbiter.optimize.api.saving.ResultSaver;
import org.deeplearning4j.arbiter.optimize.api.termination.MaxCandidatesCondition;
import org.deeplearning4j.arbiter.optimize.config.OptimizationConfiguration;
import org.deeplearning4j.arbiter.optimize.generator.GridSearchCandidateGenerator;
import org.deeplearning4j.arbiter.optimize.generator.RandomSearchGenerator;
import org.deeplearning4j.arbiter.optimize.parameter.continuous.ContinuousParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.integer.IntegerParameterSpace;
import org.deeplearning4j.arbiter.optimize.runner.CandidateInfo;
import org.deeplearning4j.arbiter.optimize.runner.CandidateStatus;
import org.deeplearning4j.arbiter.optimize.runner.LocalOptimizationRunner;
import org.deeplearning4j.arbiter.scoring.impl.TestSetLossScoreFunction;
import org.deeplearning4j.arbiter.task.MultiLayerNetworkTaskCreator;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.sweep4j.config.BadInputException;
import org.sweep4j.examples.ArbiterRun;

@Timeout(60)
class ArbiterRunnerTest {
  private static final double LARGEST_RATE = 0.2;

  @Test
  void randomSearchGivesTheSameForAnyNumberOfWorkers() throws IOException {
    ArbiterRunner one = run(random(rates()), 6, 1);
    ArbiterRunner two = run(random(rates()), 6, 2);
    assertEquals(6, one.numCandidatesCompleted());
    assertEquals(6, one.numCandidatesTotal());
    assertEquals(scores(one), scores(two));
    assertEquals(6, scores(one).stream().distinct().count());
    assertEquals(one.bestScoreCandidateIndex(), two.bestScoreCandidateIndex());
    assertEquals(weights(one), weights(two));
  }

  @Test
  void theBestCandidateHasTheLowestLoss() {
    ArbiterRunner runner = run(random(rates()), 6, 2);
    double lowest = scores(runner).stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    assertEquals(lowest, Objects.requireNonNull(runner.bestScore()));
    assertEquals(lowest, scores(runner).get(runner.bestScoreCandidateIndex()));
  }

  @Test
  void aGridWithFewerCandidatesThanTheMostEnds() {
    ArbiterRunner runner = run(grid(rates()), 100, 2);
    assertEquals(4, runner.numCandidatesCompleted());
    assertEquals(4, runner.numCandidatesTotal());
    assertEquals(4, runner.getResults().size());
    assertEquals(4, scores(runner).stream().distinct().count());
  }

  @Test
  void aSpaceThatThrowsFailsThatCandidateOnly() {
    for (CandidateGenerator generator : List.of(random(throwing()), grid(throwing()))) {
      ArbiterRunner runner = run(generator, 8, 2);
      assertTrue(runner.numCandidatesFailed() > 0);
      assertTrue(runner.numCandidatesCompleted() > 0);
      assertEquals(
          runner.numCandidatesTotal(),
          runner.numCandidatesFailed() + runner.numCandidatesCompleted());
      for (CandidateInfo info : runner.getCandidateStatus()) {
        boolean failed = info.getCandidateStatus() == CandidateStatus.Failed;
        assertEquals(
            failed, String.valueOf(info.getExceptionStackTrace()).contains("rate too large"));
      }
    }
  }

  @Test
  void aRunGoesOnWhereItEnded(@TempDir Path folder) {
    Path journal = folder.resolve("candidates.jsonl");
    resumed(random(rates()), 2, journal);
    ArbiterRunner goneOn = resumed(random(rates()), 6, journal);
    ArbiterRunner whole = run(random(rates()), 6, 2);
    assertEquals(scores(whole), scores(goneOn));
    assertEquals(whole.bestScoreCandidateIndex(), goneOn.bestScoreCandidateIndex());
    assertEquals(4, goneOn.getResults().size());
    assertEquals(0, resumed(random(rates()), 6, journal).getResults().size());
  }

  @Test
  void aNetworkThatACrashLeftUnsavedIsSavedByTheResumedRun(@TempDir Path folder) {
    Path journal = folder.resolve("candidates.jsonl");
    CandidateGenerator generator = random(rates());
    Unsaving crash =
        new Unsaving(
            2,
            () -> {
              throw new AssertionError("killed");
            });
    OptimizationConfiguration killed = configuration(generator, 6, crash);
    assertThrows(AssertionError.class, ArbiterRunner.resuming(killed, 2, journal)::execute);
    ArbiterRunner goneOn = resumed(random(rates()), 6, journal);
    assertEquals(6, goneOn.numCandidatesCompleted());
    assertEquals(List.of(2, 3, 4, 5), saved(goneOn));
  }

  @Test
  void aCandidateWhoseNetworkWasNotSavedStaysFailedInAResumedRun(@TempDir Path folder) {
    Path journal = folder.resolve("candidates.jsonl");
    Unsaving saver =
        new Unsaving(
            9,
            () -> {
              throw new IllegalStateException("the place is full");
            });
    executed(ArbiterRunner.resuming(configuration(bayes(), 11, saver), 2, journal));
    ArbiterRunner goneOn = resumed(bayes(), 14, journal);
    ArbiterRunner whole = executed(new ArbiterRunner(configuration(bayes(), 14, saver), 2));
    assertEquals(1, goneOn.numCandidatesFailed());
    assertEquals(
        "the network could not be saved: java.lang.IllegalStateException: the place is full",
        goneOn.getCandidateStatus().get(9).getExceptionStackTrace());
    assertEquals(scores(whole), scores(goneOn));
  }

  private static CandidateGenerator bayes() {
    return new BayesGenerator<>(space(rates()), new TestSetLossScoreFunction());
  }

  private static List<Integer> saved(ArbiterRunner runner) {
    List<Integer> numbers = new ArrayList<>();
    try {
      for (var result : runner.getResults()) {
        numbers.add(result.getResult().getIndex());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return numbers;
  }

  /** Throws in place of saving the network of one candidate. */
  private static final class Unsaving extends InMemoryResultSaver {
    private final int candidate;
    private final Runnable problem;

    Unsaving(int candidate, Runnable problem) {
      this.candidate = candidate;
      this.problem = problem;
    }

    @Override
    public ResultReference saveModel(OptimizationResult result, Object network) throws IOException {
      if (result.getIndex() == candidate) {
        problem.run();
      }
      return super.saveModel(result, network);
    }
  }

  @Test
  void aJournalOfAnotherRunIsRefused(@TempDir Path folder) {
    Path journal = folder.resolve("candidates.jsonl");
    resumed(random(rates()), 2, journal);
    ArbiterRunner other = ArbiterRunner.resuming(configuration(grid(rates()), 6), 2, journal);
    BadInputException refused = assertThrows(BadInputException.class, other::execute);
    assertTrue(refused.getMessage().contains("choose another journal"), refused.getMessage());
  }

  @Test
  void aDamagedJournalIsRefusedWithoutOptionsOfTheCommandLine(@TempDir Path folder)
      throws IOException {
    Path journal = Files.writeString(folder.resolve("candidates.jsonl"), "{damaged\n");
    BadInputException refused =
        assertThrows(BadInputException.class, () -> resumed(random(rates()), 6, journal));
    assertTrue(refused.getMessage().endsWith("; delete what is there"), refused.getMessage());
  }

  @Test
  void bayesLearnsFromTheScores() {
    TestSetLossScoreFunction loss = new TestSetLossScoreFunction();
    CandidateGenerator generator = new BayesGenerator<>(new ContinuousParameterSpace(0, 10), loss);
    generator.setRngSeed(3);
    List<Double> distances = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Candidate<?> candidate = generator.getCandidate();
      double distance = Math.abs((Double) candidate.getValue() - 4);
      distances.add(distance);
      generator.reportResults(
          new OptimizationResult(candidate, distance * distance, i, null, null, null));
    }
    double late = distances.subList(20, 30).stream().mapToDouble(x -> x).average().orElseThrow();
    assertTrue(late < 1, "at random it would be 2.6, found " + late);
  }

  @Test
  void bayesGivesTheSameForAnyNumberOfWorkersAndGoesOn(@TempDir Path folder) {
    Path journal = folder.resolve("candidates.jsonl");
    ArbiterRunner one = run(bayes(), 14, 1);
    assertEquals(scores(one), scores(run(bayes(), 14, 2)));
    resumed(bayes(), 11, journal);
    assertEquals(scores(one), scores(resumed(bayes(), 14, journal)));
  }

  /** Arbiter's runner sleeps two seconds after each candidate, and ours does not. */
  @Test
  void arbitersOwnExampleGivesTheSameInBothRunners() {
    LocalOptimizationRunner stock =
        new LocalOptimizationRunner(ArbiterRun.configuration(), new MultiLayerNetworkTaskCreator());
    stock.execute();
    ArbiterRunner ours = new ArbiterRunner(ArbiterRun.configuration(), 2);
    ours.execute();
    assertEquals(
        stock.getCandidateStatus().stream()
            .sorted(Comparator.comparing(CandidateInfo::getIndex))
            .map(CandidateInfo::getScore)
            .toList(),
        scores(ours));
    assertEquals(stock.bestScore(), ours.bestScore());
    assertTrue(ours.bestScore() < 1, () -> "guessing gives 2.3, found " + ours.bestScore());
  }

  private static ArbiterRunner run(CandidateGenerator generator, int most, int workers) {
    return executed(new ArbiterRunner(configuration(generator, most), workers));
  }

  private static ArbiterRunner resumed(CandidateGenerator generator, int most, Path journal) {
    return executed(ArbiterRunner.resuming(configuration(generator, most), 2, journal));
  }

  private static ArbiterRunner executed(ArbiterRunner runner) {
    runner.execute();
    return runner;
  }

  private static OptimizationConfiguration configuration(CandidateGenerator generator, int most) {
    return configuration(generator, most, new InMemoryResultSaver());
  }

  private static OptimizationConfiguration configuration(
      CandidateGenerator generator, int most, ResultSaver saver) {
    return new OptimizationConfiguration.Builder()
        .candidateGenerator(generator)
        .dataSource(Iris.class, new Properties())
        .scoreFunction(new TestSetLossScoreFunction())
        .modelSaver(saver)
        .terminationConditions(new MaxCandidatesCondition(most))
        .rngSeed(7)
        .build();
  }

  private static CandidateGenerator random(ParameterSpace<Double> rate) {
    return new RandomSearchGenerator(space(rate));
  }

  private static CandidateGenerator grid(ParameterSpace<Double> rate) {
    return new GridSearchCandidateGenerator(
        space(rate), 2, GridSearchCandidateGenerator.Mode.Sequential, null);
  }

  private static ParameterSpace<Double> rates() {
    return new ContinuousParameterSpace(0.01, LARGEST_RATE);
  }

  private static ParameterSpace<Double> throwing() {
    return new ContinuousParameterSpace(0.01, LARGEST_RATE) {
      @Override
      public Double getValue(double[] values) {
        double rate = super.getValue(values);
        if (rate > LARGEST_RATE / 2) {
          throw new IllegalStateException("rate too large");
        }
        return rate;
      }
    };
  }

  private static MultiLayerSpace space(ParameterSpace<Double> rate) {
    return new MultiLayerSpace.Builder()
        .seed(3)
        .updater(new SgdSpace(rate))
        .addLayer(
            new DenseLayerSpace.Builder()
                .nIn(4)
                .nOut(new IntegerParameterSpace(4, 16))
                .activation(Activation.TANH)
                .dropOut(0.9)
                .build())
        .addLayer(
            new OutputLayerSpace.Builder()
                .nOut(3)
                .activation(Activation.SOFTMAX)
                .lossFunction(LossFunctions.LossFunction.MCXENT)
                .build())
        .numEpochs(3)
        .build();
  }

  private static List<Double> scores(ArbiterRunner runner) {
    return runner.getCandidateStatus().stream().map(CandidateInfo::getScore).toList();
  }

  private static List<Object> weights(ArbiterRunner runner) throws IOException {
    List<Object> weights = new ArrayList<>();
    for (var result : runner.getResults()) {
      weights.add(((MultiLayerNetwork) result.getResultModel()).params());
    }
    return weights;
  }

  /** Every second flower to train with, the others to score with. */
  public static final class Iris implements DataSource {
    private static final List<String> SPECIES = List.of("setosa", "versicolor", "virginica");

    @Override
    public void configure(Properties properties) {}

    @Override
    public Object trainData() {
      return flowers(0);
    }

    @Override
    public Object testData() {
      return flowers(1);
    }

    @Override
    public Class<?> getDataType() {
      return ListDataSetIterator.class;
    }

    private static ListDataSetIterator<DataSet> flowers(int first) {
      List<DataSet> flowers = new ArrayList<>();
      List<String> lines = lines();
      for (int row = 1 + first; row < lines.size(); row += 2) {
        String[] cells = lines.get(row).split(",", -1);
        float[] features = new float[4];
        for (int column = 0; column < features.length; column++) {
          features[column] = Float.parseFloat(cells[column]);
        }
        float[] species = new float[3];
        species[SPECIES.indexOf(cells[4])] = 1;
        flowers.add(
            new DataSet(
                Nd4j.createFromArray(new float[][] {features}),
                Nd4j.createFromArray(new float[][] {species})));
      }
      return new ListDataSetIterator<>(flowers, 15);
    }

    private static List<String> lines() {
      try (BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      Iris.class.getResourceAsStream("/org/sweep4j/data/sets/iris.csv")),
                  StandardCharsets.UTF_8))) {
        return reader.lines().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
