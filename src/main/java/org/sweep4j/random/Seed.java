package org.sweep4j.random;

/**
 * The one seed of an experiment, from which every stream of random numbers is derived by name and
 * number.
 *
 * <p>A stream depends on nothing but the seed, its name and its numbers: not on what other streams
 * were read, not on threads, not on the order of calls. Names in use: {@code split}, {@code folds},
 * {@code initialisation} (layer), {@code shuffle} (epoch), {@code dropout} (layer, epoch, batch),
 * {@code augmentation} (epoch, batch), {@code search} (trial).
 */
public record Seed(long value) {

  /** The stream called {@code name} with the given numbers. */
  public RandomStream stream(String name, long... numbers) {
    long state = RandomStream.mix(value ^ 0x9E3779B97F4A7C15L);
    for (int i = 0; i < name.length(); i++) {
      state = RandomStream.mix(state + name.charAt(i) + 1);
    }
    for (long number : numbers) {
      state = RandomStream.mix(state ^ RandomStream.mix(number + 0x632BE59BD9B4E019L));
    }
    return new RandomStream(state);
  }

  /** A seed of its own for a part of the work, such as a trial. */
  public Seed derive(String name, long... numbers) {
    return new Seed(stream(name, numbers).nextLong());
  }
}
