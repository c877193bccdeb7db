package org.sweep4j.app;

import org.sweep4j.backprop.StepTrace;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.data.Batch;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.Preparation;
import org.sweep4j.engine.TrainingJob;
import org.sweep4j.engine.Weights;

/**
 * The first update of a training, number by number: the nodes' from scratch, and the weights' by
 * the engine that trains.
 */
final class FirstStep {
  private FirstStep() {}

  static StepTrace of(TrainingJob job) {
    Experiment experiment = job.experiment();
    Preparation preparation =
        Preparation.of(
            experiment,
            job.dataset(),
            job.split().training(),
            job.split().validation(),
            experiment.seed());
    Batch first = preparation.batches().epoch(0).iterator().next();
    TrainingSection training = experiment.training();
    double rate = training.schedule().value(training.optimizer().learningRate(), 0);
    StepTrace trace = StepTrace.of(preparation.plan(), first, rate);
    Engine engine = new EngineSelection(1).choose(experiment.engine(), preparation.plan());
    try (Network network = engine.create(preparation.plan())) {
      Weights before = network.weights();
      network.fit(first, rate);
      return trace.updated(before, network.weights());
    }
  }
}
