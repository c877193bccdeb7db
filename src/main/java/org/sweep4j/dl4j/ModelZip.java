package org.sweep4j.dl4j;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.sweep4j.config.Activation;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Precision;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.Predictor;
import org.sweep4j.engine.Weights;

/**
 * The model file: a network that {@code ModelSerializer.restoreMultiLayerNetwork} reads without any
 * class of this project.
 */
public final class ModelZip {
  /** The earliest time a zip file can name. */
  private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Sums in another order; at most 2.4e-7 was measured over {@code configs/}. */
  private static final double FLOAT_TOLERANCE = 1e-4;

  private static final double DOUBLE_TOLERANCE = 1e-9;

  /** Of the outputs, when units differ by {@link StockExpansion#GELU_ERROR}. */
  private static final double GELU_TOLERANCE = 4e-4;

  private ModelZip() {}

  /** How far outputs may lie from the trained network's, as a share of the largest, or of 1. */
  public static double tolerance(NetworkPlan plan) {
    double rounding = plan.precision() == Precision.FLOAT ? FLOAT_TOLERANCE : DOUBLE_TOLERANCE;
    boolean approximated =
        plan.layers().stream()
            .anyMatch(l -> l instanceof PlannedDense d && d.activation() == Activation.GELU);
    return approximated ? GELU_TOLERANCE : rounding;
  }

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

  /** The network that {@link #write} writes, which knows no class of this project. */
  public static MultiLayerNetwork network(NetworkPlan plan, Weights weights) {
    Dl4jRuntime.prepare();
    return StockNetwork.of(plan, weights);
  }

  private static void writeThrough(MultiLayerNetwork network, Path file) throws IOException {
    ByteArrayOutputStream stamped = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, stamped, false);
    try (OutputStream buffered = new BufferedOutputStream(Files.newOutputStream(file))) {
      copyWithoutTimes(new ByteArrayInputStream(stamped.toByteArray()), buffered);
    }
  }

  /** The same network makes the same bytes, whenever it is written. */
  private static void copyWithoutTimes(InputStream from, OutputStream to) throws IOException {
    try (ZipInputStream stamped = new ZipInputStream(from);
        ZipOutputStream plain = new ZipOutputStream(to)) {
      for (ZipEntry entry = stamped.getNextEntry(); entry != null; entry = stamped.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(ZIP_EPOCH);
        plain.putNextEntry(copy);
        stamped.transferTo(plain);
        plain.closeEntry();
      }
    }
  }

  /**
   * Reads a network to predict with, whoever wrote the file: see {@link ModelZipReader}.
   *
   * @throws BadInputException if it holds no network that {@link #write} could have written
   * @throws IOException if there is no such file, or it cannot be read
   */
  public static Predictor read(Path file) throws IOException {
    return ModelZipReader.read(file);
  }
}
