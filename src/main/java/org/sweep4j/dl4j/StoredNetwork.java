package org.sweep4j.dl4j;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweep4j.data.Matrix;
import org.sweep4j.dl4j.array.NativeCopy;
import org.sweep4j.engine.Predictor;

/** A network read from a model file. */
final class StoredNetwork implements Predictor {
  private static final int ROWS_AT_A_TIME = 1024;

  private final MultiLayerNetwork network;
  private final int inputs;
  private final int outputs;

  StoredNetwork(MultiLayerNetwork network, int inputs, int outputs) {
    this.network = network;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public int outputs() {
    return outputs;
  }

  @Override
  public void predict(Matrix features, Matrix outputs) {
    DataType type = network.getLayerWiseConfigurations().getDataType();
    try (NativeBatch batch = new NativeBatch(type, inputs)) {
      for (int from = 0; from < features.rows(); from += ROWS_AT_A_TIME) {
        int rows = Math.min(ROWS_AT_A_TIME, features.rows() - from);
        INDArray part = batch.load(features, from, rows);
        double[] predicted = NativeCopy.read(network.output(part, false));
        System.arraycopy(predicted, 0, outputs.values(), from * this.outputs, predicted.length);
      }
    }
  }
}
