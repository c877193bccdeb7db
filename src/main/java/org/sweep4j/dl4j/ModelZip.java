package org.sweep4j.dl4j;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.Predictor;
import org.sweep4j.engine.Weights;

/**
 * The model file: a network that {@code ModelSerializer.restoreMultiLayerNetwork} reads without any
 * class of this project.
 */
public final class ModelZip {
  private ModelZip() {}

  /**
   * Writes a trained network, whole or not at all.
   *
   * <p>Outputs are those of the trained network; with GELU, which Deeplearning4j lacks, each unit
   * is within 2e-5 of the exact function. A float softplus is infinite beyond z = 88 in the file.
   *
   * @throws IOException if the file cannot be written; a file that was there before then stays
   */
  public static void write(Path file, NetworkPlan plan, Weights weights) throws IOException {
    Dl4jRuntime.prepare();
    MultiLayerNetwork network = StockNetwork.of(plan, weights);
    AtomicFile.write(file, temporary -> writeThrough(network, temporary));
  }

  private static void writeThrough(MultiLayerNetwork network, Path file) throws IOException {
    try (OutputStream buffered = new BufferedOutputStream(Files.newOutputStream(file))) {
      ModelSerializer.writeModel(network, buffered, false);
    }
  }

  /**
   * Reads a network to predict with.
   *
   * @throws IOException if there is no such file, or it holds no Deeplearning4j network
   */
  public static Predictor read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    Dl4jRuntime.prepare();
    try {
      return new StoredNetwork(ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false));
    } catch (RuntimeException e) {
      throw new IOException(file + ": needs a Deeplearning4j network, found something else", e);
    }
  }
}
