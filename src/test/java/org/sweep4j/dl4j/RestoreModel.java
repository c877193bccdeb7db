package org.sweep4j.dl4j;

import java.io.File;
import java.io.IOException;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A program that has Deeplearning4j but nothing of this project: prints what a model file predicts
 * for {@code rows} rows of sin(0), sin(1), …
 */
final class RestoreModel {
  private RestoreModel() {}

  public static void main(String[] arguments) throws IOException {
    MultiLayerNetwork network =
        ModelSerializer.restoreMultiLayerNetwork(new File(arguments[0]), true);
    int rows = Integer.parseInt(arguments[1]);
    double[] features = new double[rows * network.layerInputSize(0)];
    for (int i = 0; i < features.length; i++) {
      features[i] = Math.sin(i);
    }
    INDArray input =
        Nd4j.createFromArray(features)
            .reshape(rows, -1)
            .castTo(network.getLayerWiseConfigurations().getDataType());
    INDArray output = network.output(input).dup('c');
    for (double value : output.data().asDouble()) {
      System.out.println("output " + value);
    }
  }
}
