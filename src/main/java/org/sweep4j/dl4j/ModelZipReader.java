package org.sweep4j.dl4j;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.dl4j.array.NativeCopy;
import org.sweep4j.engine.Predictor;
import org.sweep4j.file.RegularFile;

/**
 * Reads a model file that anybody may have written.
 *
 * <p>Of the zip's entries two are read: {@code configuration.json}, see {@link
 * StoredConfiguration}, and {@code coefficients.bin}: a shape, as the length, the type's name and
 * whole numbers that Deeplearning4j writes first, then the parameters alike. Both must agree before
 * Deeplearning4j is given the checked configuration and the numbers. Its own reader, which runs
 * Java's deserialisation and trusts every length, is not used.
 */
final class ModelZipReader {
  private static final String CONFIGURATION = "configuration.json";
  private static final String COEFFICIENTS = "coefficients.bin";
  private static final long MOST_OF_CONFIGURATION = 16 << 20;
  private static final String ALLOCATION = "MIXED_DATA_TYPES";

  /** Numbers of a shape besides lengths and strides: rank, extras, element stride, order. */
  private static final int SHAPE_EXTRAS = 4;

  private ModelZipReader() {}

  static Predictor read(Path file) throws IOException {
    RegularFile.require(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      StoredConfiguration configuration =
          StoredConfiguration.read(configuration(entry(zip, CONFIGURATION)));
      double[] parameters = parameters(entry(zip, COEFFICIENTS), configuration);
      Dl4jRuntime.prepare();
      MultiLayerNetwork network = new MultiLayerNetwork(configuration.toDeeplearning4j());
      network.init();
      if (network.params().length() != parameters.length) {
        throw needed("as many as its layers have", parameters.length + " parameters");
      }
      NativeCopy.write(parameters, network.params());
      return new StoredNetwork(network, configuration.inputs(), configuration.outputs());
    } catch (IOException | RuntimeException e) {
      throw new BadInputException(
          Problem.of(
              file.toString(),
              "must be a model as train writes it: %s; train again"
                  .formatted(Objects.requireNonNullElse(e.getMessage(), "it is cut short"))));
    }
  }

  private static InputStream entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw needed(name + " in it", "none");
    }
    return zip.getInputStream(entry);
  }

  private static String configuration(InputStream entry) throws IOException {
    try (InputStream in = RegularFile.limited(entry, CONFIGURATION, MOST_OF_CONFIGURATION)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static double[] parameters(InputStream entry, StoredConfiguration expected)
      throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(entry))) {
      checkShape(in, expected.parameters());
      long length = header(in, expected.precision().name());
      if (length != expected.parameters()) {
        throw needed(expected.parameters() + " parameters", length);
      }
      double[] values = new double[Math.toIntExact(length)];
      boolean wide = expected.precision() == DataType.DOUBLE;
      for (int i = 0; i < values.length; i++) {
        values[i] = wide ? in.readDouble() : in.readFloat();
        if (!Double.isFinite(values[i])) {
          throw needed("finite parameters", values[i]);
        }
      }
      if (in.read() >= 0) {
        throw needed("no bytes after the parameters", "more");
      }
      return values;
    }
  }

  /** One row of so many columns, or a list. */
  private static void checkShape(DataInputStream in, long count) throws IOException {
    long length = header(in, "LONG");
    long rank = in.readLong();
    if (rank < 1 || rank > 2 || length != 2 * rank + SHAPE_EXTRAS) {
      throw needed("one row of parameters", "%d dimensions".formatted(rank));
    }
    long rows = rank == 1 ? 1 : in.readLong();
    long columns = in.readLong();
    if (rows != 1 || columns != count) {
      throw needed(count + " parameters", rows + " × " + columns);
    }
    in.skipNBytes((length - 1 - rank) * Long.BYTES);
  }

  /** The number of items that come next, which must be of a type. */
  private static long header(DataInputStream in, String type) throws IOException {
    String allocation = in.readUTF();
    long length = in.readLong();
    String found = in.readUTF();
    if (!allocation.equals(ALLOCATION) || !found.equals(type)) {
      throw needed("numbers of type " + type, allocation + " " + found);
    }
    return length;
  }

  private static IllegalArgumentException needed(String needed, Object found) {
    return new IllegalArgumentException("there must be %s, found %s".formatted(needed, found));
  }
}
