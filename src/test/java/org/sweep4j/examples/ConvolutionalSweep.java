package org.sweep4j.examples;

import java.nio.file.Path;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.sweep4j.Images;
import org.sweep4j.Networks;
import org.sweep4j.Parameters;
import org.sweep4j.Sweep;
import org.sweep4j.SweepResult;
import org.sweep4j.Values;

/** Hyperband over a small convolutional network, whose layers no experiment file knows. */
public final class ConvolutionalSweep {
  private ConvolutionalSweep() {}

  static MultiLayerConfiguration network(Parameters p) {
    return new NeuralNetConfiguration.Builder()
        .updater(new Adam(p.getDouble("learning_rate")))
        .list()
        .layer(
            new ConvolutionLayer.Builder(5, 5)
                .nOut(p.getInt("filters"))
                .activation(Activation.RELU)
                .build())
        .layer(new SubsamplingLayer.Builder().kernelSize(2, 2).stride(2, 2).build())
        .layer(
            new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(10)
                .activation(Activation.SOFTMAX)
                .build())
        .setInputType(InputType.convolutional(28, 28, 1))
        .build();
  }

  /** Sweeps over the first images of a pair of IDX files. */
  static SweepResult sweep(Path images, Path labels, int count, int epochs, Path directory) {
    DataSet data = Images.read(images, labels, count);
    return Sweep.of(Networks.on(data, epochs, ConvolutionalSweep::network))
        .hyperband()
        .parameter("filters", Values.choice(2, 4, 8))
        .parameter("learning_rate", Values.logUniform(1e-4, 1e-1))
        .maximize("val_accuracy")
        .into(directory)
        .run();
  }

  /**
   * @param arguments IDX files of images and of labels, and a new directory
   */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[2]);
    SweepResult result = sweep(Path.of(arguments[0]), Path.of(arguments[1]), 6000, 9, directory);
    System.out.println(result.best().orElseThrow());
  }
}
