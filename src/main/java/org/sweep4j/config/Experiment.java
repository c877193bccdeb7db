package org.sweep4j.config;

import org.sweep4j.random.Seed;

/** All that training needs to know; the same experiment gives the same weights, bit for bit. */
public record Experiment(
    String name,
    Seed seed,
    EngineChoice engine,
    Precision precision,
    DataSection data,
    ModelSection model,
    TrainingSection training) {

  /** The same experiment wherever its file lies. */
  public Experiment withAbsolutePaths() {
    return with(data.withAbsolutePaths(), training);
  }

  /** The same experiment on other data or trained in another way. */
  public Experiment with(DataSection otherData, TrainingSection otherTraining) {
    return new Experiment(name, seed, engine, precision, otherData, model, otherTraining);
  }
}
