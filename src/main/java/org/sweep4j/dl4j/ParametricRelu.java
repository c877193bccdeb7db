package org.sweep4j.dl4j;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.feedforward.PReLU;
import org.deeplearning4j.nn.params.PReLUParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.sweep4j.dl4j.array.NativeCopy;

/**
 * f(z) = z for z &gt; 0, else αz, with one learned slope α per unit: ∂f/∂z = 1 or α; ∂f/∂α = 0 or
 * z.
 *
 * <p>Deeplearning4j's own derivative is 1 at z = 0, and its operation fails for some batches of
 * more than 64 rows; forward it is right.
 */
final class ParametricRelu extends PReLU {
  private static final String ALPHA = PReLUParamInitializer.WEIGHT_KEY;

  private ParametricRelu(NeuralNetConfiguration configuration, DataType type) {
    super(configuration, type);
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    double[] z = NativeCopy.read(input);
    double[] error = NativeCopy.read(epsilon);
    double[] alpha = NativeCopy.read(getParam(ALPHA));
    double[] slopes = new double[alpha.length];
    for (int i = 0; i < z.length; i++) {
      if (z[i] <= 0) {
        int unit = i % alpha.length;
        slopes[unit] += error[i] * z[i];
        error[i] *= alpha[unit];
      }
    }
    INDArray gradient = Objects.requireNonNull(gradientViews.get(ALPHA));
    NativeCopy.write(slopes, gradient);
    INDArray back =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'c');
    NativeCopy.write(error, back);
    Gradient gradients = new DefaultGradient();
    gradients.setGradientFor(ALPHA, gradient);
    return new Pair<>(gradients, back);
  }

  /** Its configuration. */
  static final class Configured extends PReLULayer {
    Configured(int units, List<Regularization> regularization) {
      setInputShape(new long[] {units});
      setRegularization(regularization);
    }

    @Override
    public Layer instantiate(
        NeuralNetConfiguration configuration,
        Collection<TrainingListener> listeners,
        int index,
        INDArray parameters,
        boolean initialise,
        DataType type) {
      ParametricRelu layer = new ParametricRelu(configuration, type);
      layer.setListeners(listeners);
      layer.setIndex(index);
      layer.setParamsViewArray(parameters);
      layer.setParamTable(initializer().init(configuration, parameters, initialise));
      return layer;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Configured && super.equals(other);
    }

    @Override
    public int hashCode() {
      return super.hashCode();
    }
  }
}
