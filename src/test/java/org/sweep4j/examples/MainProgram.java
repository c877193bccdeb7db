package org.sweep4j.examples;

import java.nio.file.Path;
import org.sweep4j.Experiment;
import org.sweep4j.Sweep;
import org.sweep4j.SweepResult;
import org.sweep4j.TrainedNetwork;
import org.sweep4j.Values;

/** A main program: trains an experiment, sweeps it, predicts with the best. */
public final class MainProgram {
  private MainProgram() {}

  /**
   * @param arguments a new directory for the sweep
   */
  public static void main(String[] arguments) {
    Experiment experiment =
        Experiment.read(Path.of("configs/iris.yaml")).set("training.epochs", 20);
    System.out.println("as written: " + experiment.train().metrics().get("test_accuracy"));

    SweepResult result =
        Sweep.of(experiment)
            .random(6)
            .parameter("learning_rate", Values.logUniform(1e-3, 0.5))
            .parameter("units", Values.choice(4, 8, 16))
            .maximize("val_accuracy")
            .workers(2)
            .into(Path.of(arguments[0]))
            .onTrial(trial -> System.out.println(trial.number() + ": " + trial.score()))
            .run();

    TrainedNetwork best = result.network().orElseThrow();
    double[][] probabilities = best.predict(new double[][] {{5.1, 3.5, 1.4, 0.2}});
    System.out.println(best.classes().get(0) + " with " + probabilities[0][0]);
  }
}
