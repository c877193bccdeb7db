package org.sweep4j.backprop.activation;

import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.parameter.Parameter;

/**
 * f(z) = z for z &gt; 0, else αz, with one learned slope α per unit (He et al. 2015, arXiv
 * 1502.01852); ∂f/∂z = 1 or α; ∂f/∂α = 0 or z.
 *
 * @param slopes α [units]
 */
record ParametricRelu(Parameter slopes) implements ActivationFunction {
  @Override
  public void forward(Reals z, Reals a, int rows, int units) {
    Reals alpha = slopes.value();
    for (int row = 0; row < rows; row++) {
      for (int unit = 0; unit < units; unit++) {
        int i = row * units + unit;
        double netInput = z.get(i);
        a.set(i, netInput > 0 ? netInput : alpha.get(unit) * netInput);
      }
    }
  }

  /** Besides the error, leaves ∂L/∂α in the slopes' gradient. */
  @Override
  public void backward(Reals z, Reals a, Reals error, int rows, int units) {
    Reals alpha = slopes.value();
    Reals gradient = slopes.gradient();
    gradient.clear(units);
    for (int row = 0; row < rows; row++) {
      for (int unit = 0; unit < units; unit++) {
        int i = row * units + unit;
        if (z.get(i) <= 0) {
          gradient.add(unit, error.get(i) * z.get(i));
          error.set(i, error.get(i) * alpha.get(unit));
        }
      }
    }
  }
}
