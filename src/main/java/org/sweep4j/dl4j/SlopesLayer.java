package org.sweep4j.dl4j;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;

/** Configuration of {@link Slopes}: Deeplearning4j's parametric ReLU with another backward pass. */
final class SlopesLayer extends PReLULayer {
  SlopesLayer(int units, List<Regularization> regularization) {
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
    Slopes layer = new Slopes(configuration, type);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialise));
    layer.setConf(configuration);
    return layer;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SlopesLayer && super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
