package org.sweep4j.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweep4j.config.Activation;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.DenseSettings;
import org.sweep4j.config.Initializer;
import org.sweep4j.config.Problem;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Weights.LayerWeights;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/** The initial weights of one dense layer: given, or drawn. */
record Initialisation(
    DenseSettings settings, Initializer initializer, Activation activation, int inputs, int units) {
  /** Keras divides by this so that a normal cut at two σ has the wanted variance. */
  private static final double TRUNCATED_STANDARD_DEVIATION = 0.8796256610342398;

  private static final double SMALL = 0.05;

  /**
   * @param setting the layer's path in the experiment
   * @throws BadInputException if explicit weights have other sizes than the layer
   */
  static Initialisation of(
      DenseSettings settings,
      Initializer fallback,
      Activation activation,
      int inputs,
      int units,
      String setting) {
    settings
        .kernel()
        .ifPresent(
            rows -> {
              checkSize(setting, "kernel", "one row for each of the layer's inputs", inputs, rows);
              rows.forEach(
                  row -> checkSize(setting, "kernel", "rows of one number a unit", units, row));
            });
    settings.bias().ifPresent(b -> checkSize(setting, "bias", "one number a unit", units, b));
    settings
        .alpha()
        .filter(values -> values.size() > 1)
        .ifPresent(values -> checkSize(setting, "alpha", "one number a unit", units, values));
    return new Initialisation(
        settings, settings.kernelInitializer().orElse(fallback), activation, inputs, units);
  }

  private static void checkSize(String layer, String key, String rule, int wanted, List<?> found) {
    if (found.size() != wanted) {
      String setting = layer + "." + key;
      throw new BadInputException(
          Problem.ofSetting(
              setting, setting + " needs " + rule + ", " + wanted + ", found " + found.size()));
    }
  }

  /** The weights of the network's {@code layer}-th dense layer. */
  LayerWeights draw(Seed seed, int layer) {
    Matrix kernel =
        settings
            .kernel()
            .map(this::given)
            .orElseGet(() -> drawn(seed.stream("initialisation", layer)));
    Optional<double[]> bias = settings.useBias() ? Optional.of(biases()) : Optional.empty();
    Optional<double[]> alpha =
        activation == Activation.PRELU ? Optional.of(slopes()) : Optional.empty();
    return LayerWeights.dense(kernel, bias, alpha);
  }

  private Matrix given(List<List<Double>> rows) {
    return new Matrix(inputs, units, array(rows.stream().flatMap(List::stream)));
  }

  private double[] biases() {
    return settings.bias().map(given -> array(given.stream())).orElseGet(() -> new double[units]);
  }

  private double[] slopes() {
    List<Double> given = settings.alpha().orElseGet(() -> List.of(activation.defaultAlpha()));
    return array(IntStream.range(0, units).mapToObj(i -> given.get(given.size() == 1 ? 0 : i)));
  }

  private static double[] array(Stream<Double> values) {
    return values.mapToDouble(Double::doubleValue).toArray();
  }

  private Matrix drawn(RandomStream random) {
    DoubleSupplier weight =
        switch (initializer) {
          case GLOROT_UNIFORM -> uniform(Math.sqrt(6.0 / (inputs + units)), random);
          case GLOROT_NORMAL -> truncatedNormal(Math.sqrt(2.0 / (inputs + units)), random);
          case HE_UNIFORM -> uniform(Math.sqrt(6.0 / inputs), random);
          case HE_NORMAL -> truncatedNormal(Math.sqrt(2.0 / inputs), random);
          case LECUN_UNIFORM -> uniform(Math.sqrt(3.0 / inputs), random);
          case LECUN_NORMAL -> truncatedNormal(Math.sqrt(1.0 / inputs), random);
          case RANDOM_UNIFORM -> uniform(SMALL, random);
          case RANDOM_NORMAL -> () -> SMALL * random.nextGaussian();
          case TRUNCATED_NORMAL -> truncatedNormal(SMALL * TRUNCATED_STANDARD_DEVIATION, random);
          case ZEROS -> () -> 0;
          case ONES -> () -> 1;
        };
    Matrix kernel = Matrix.zeros(inputs, units);
    Arrays.setAll(kernel.values(), i -> weight.getAsDouble());
    return kernel;
  }

  private static DoubleSupplier uniform(double limit, RandomStream random) {
    return () -> random.nextDouble(-limit, limit);
  }

  /** Normal, drawn again beyond two σ, with the given standard deviation after the cut. */
  private static DoubleSupplier truncatedNormal(double deviation, RandomStream random) {
    double sigma = deviation / TRUNCATED_STANDARD_DEVIATION;
    return () -> {
      double z = random.nextGaussian();
      while (Math.abs(z) > 2) {
        z = random.nextGaussian();
      }
      return sigma * z;
    };
  }
}
