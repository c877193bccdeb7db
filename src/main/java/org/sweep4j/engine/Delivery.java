package org.sweep4j.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.sweep4j.data.Matrix;

/**
 * How far the outputs of a model file lie from those of the trained network.
 *
 * @param difference max |a − b| over rows and outputs, a the trained network's
 * @param relative {@code difference} / max(1, max |a|)
 * @param bound what {@code relative} may be
 * @param layer the first layer that shows a difference beyond the bound, such as {@code layer 1};
 *     {@code output} where none before it does
 */
public record Delivery(double difference, double relative, double bound, String layer) {
  private static final String OUTPUT = "output";

  /** Whether the file holds the network; one that gives NaN does not. */
  public boolean passed() {
    return relative <= bound;
  }

  /** Says what {@code file} misses; the layer is the first to blame. */
  public String error(String file) {
    return String.format(
        Locale.ROOT,
        "%s must give the trained network's outputs to within %.1e of their size, found a"
            + " difference of %.1e, first in: %s; try precision: double, or other activations",
        file,
        bound,
        relative,
        layer);
  }

  /** A trained network and the format in which it is delivered. */
  public record Of(Engine engine, ModelFormat format, NetworkPlan plan, Weights weights) {

    /**
     * Compares a model that was read back.
     *
     * @param expected [rows, outputs] of the trained network
     */
    public Delivery compare(Matrix features, Matrix expected, Predictor model) throws IOException {
      Delivery last = between(expected, outputs(model, features, expected.columns()), OUTPUT);
      if (last.passed()) {
        return last;
      }
      String first = firstMissed(features);
      return new Delivery(last.difference, last.relative, last.bound, first);
    }

    /** Writes the network to a passing file and compares what is read back. */
    public Delivery compare(Matrix features) throws IOException {
      return compare(features, trained(features), readBack());
    }

    private String firstMissed(Matrix features) throws IOException {
      for (int count = 1; count < weights.layers().size(); count++) {
        if (!beginning(count).matches(features)) {
          return "layer " + count;
        }
      }
      return OUTPUT;
    }

    private boolean matches(Matrix features) throws IOException {
      Matrix found = outputs(readBack(), features, plan.outputs());
      return between(trained(features), found, OUTPUT).passed();
    }

    private Of beginning(int count) {
      Weights first = new Weights(weights.layers().subList(0, count));
      return new Of(engine, format, plan.beginning(count), first);
    }

    private Matrix trained(Matrix features) {
      Matrix outputs = Matrix.zeros(features.rows(), plan.outputs());
      try (Network network = engine.create(plan)) {
        network.assign(weights);
        network.predict(features, outputs);
      }
      return outputs;
    }

    private Predictor readBack() throws IOException {
      Path file = Files.createTempFile("model", ".zip");
      try {
        format.write(file, plan, weights);
        return format.read(file);
      } finally {
        Files.delete(file);
      }
    }

    private Delivery between(Matrix expected, Matrix found, String layer) {
      double difference = 0;
      double size = 1;
      for (int i = 0; i < expected.values().length; i++) {
        double value = expected.values()[i];
        difference = Math.max(difference, Math.abs(value - found.values()[i]));
        size = Math.max(size, Math.abs(value));
      }
      return new Delivery(difference, difference / size, format.tolerance(plan), layer);
    }

    private static Matrix outputs(Predictor model, Matrix features, int columns) {
      Matrix outputs = Matrix.zeros(features.rows(), columns);
      model.predict(features, outputs);
      return outputs;
    }
  }
}
