package org.sweep4j.examples;

import java.util.Properties;
import org.deeplearning4j.arbiter.MultiLayerSpace;
import org.deeplearning4j.arbiter.conf.updater.SgdSpace;
import org.deeplearning4j.arbiter.layers.DenseLayerSpace;
import org.deeplearning4j.arbiter.layers.OutputLayerSpace;
import org.deeplearning4j.arbiter.optimize.api.termination.MaxCandidatesCondition;
import org.deeplearning4j.arbiter.optimize.config.OptimizationConfiguration;
import org.deeplearning4j.arbiter.optimize.generator.RandomSearchGenerator;
import org.deeplearning4j.arbiter.optimize.parameter.continuous.ContinuousParameterSpace;
import org.deeplearning4j.arbiter.optimize.parameter.integer.IntegerParameterSpace;
import org.deeplearning4j.arbiter.scoring.impl.TestSetLossScoreFunction;
import org.nd4j.linalg.activations.Activation;
import org.sweep4j.arbiter.ArbiterRunner;

/** Arbiter's own example with another runner. */
public final class ArbiterRun {
  public static OptimizationConfiguration configuration() {
    var hidden = new DenseLayerSpace.Builder().nIn(64).nOut(new IntegerParameterSpace(8, 64));
    var output = new OutputLayerSpace.Builder().nOut(10).activation(Activation.SOFTMAX);
    var space = new MultiLayerSpace.Builder().seed(7).numEpochs(2).l2(1e-4);
    space.updater(new SgdSpace(new ContinuousParameterSpace(0.01, 0.5)));
    space.addLayer(hidden.activation(Activation.LEAKYRELU).build()).addLayer(output.build());
    return new OptimizationConfiguration.Builder()
        .candidateGenerator(new RandomSearchGenerator(space.build(), null))
        .dataSource(Digits.class, new Properties())
        .scoreFunction(new TestSetLossScoreFunction())
        .terminationConditions(new MaxCandidatesCondition(4))
        .rngSeed(1)
        .build();
  }

  public static void main(String[] arguments) {
    ArbiterRunner runner = new ArbiterRunner(configuration(), 2);
    runner.execute();
    System.out.println("candidate " + runner.bestScoreCandidateIndex() + ": " + runner.bestScore());
  }
}
