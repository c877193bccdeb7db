package org.sweep4j;

/**
 * Something that is trained epoch by epoch. Used by one thread at a time.
 *
 * <pre>{@code
 * Sweep.training(27, p -> new MyModel(p.getDouble("learning_rate"))::trainOneEpoch)
 *     .hyperband()
 *     .parameter("learning_rate", Values.logUniform(1e-4, 1))
 *     .minimize("loss")
 *     .run();
 * }</pre>
 */
public interface EpochTraining extends AutoCloseable {

  /** Trains one more epoch; the score of what is trained so far. */
  double nextEpoch();

  @Override
  default void close() {}
}
