package org.sweep4j.backprop.activation;

import org.sweep4j.backprop.array.Reals;

/**
 * fᵢ(z) = e^zᵢ / Σⱼ e^zⱼ over the units of a layer; ∂fᵢ/∂zⱼ = fᵢ·([i = j] − fⱼ).
 *
 * <p>The largest z is subtracted first, which changes nothing and cannot overflow.
 */
public record Softmax() implements ActivationFunction {
  @Override
  public void forward(Reals z, Reals a, int rows, int units) {
    for (int row = 0; row < rows; row++) {
      int from = row * units;
      double largest = largest(z, from, units);
      double sum = 0;
      for (int i = from; i < from + units; i++) {
        double exponential = Math.exp(z.get(i) - largest);
        a.set(i, exponential);
        sum += exponential;
      }
      for (int i = from; i < from + units; i++) {
        a.set(i, a.get(i) / sum);
      }
    }
  }

  /** ∂L/∂zᵢ = aᵢ·(∂L/∂aᵢ − Σⱼ aⱼ·∂L/∂aⱼ). */
  @Override
  public void backward(Reals z, Reals a, Reals error, int rows, int units) {
    for (int row = 0; row < rows; row++) {
      int from = row * units;
      double mean = 0;
      for (int i = from; i < from + units; i++) {
        mean += a.get(i) * error.get(i);
      }
      for (int i = from; i < from + units; i++) {
        error.set(i, a.get(i) * (error.get(i) - mean));
      }
    }
  }

  /** The largest of {@code units} net inputs. */
  public static double largest(Reals z, int from, int units) {
    double largest = z.get(from);
    for (int i = from + 1; i < from + units; i++) {
      largest = Math.max(largest, z.get(i));
    }
    return largest;
  }
}
