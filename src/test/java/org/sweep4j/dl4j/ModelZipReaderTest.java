package org.sweep4j.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep4j.config.Activation;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Loss;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.Predictor;

/** Model files that somebody made to do harm. */
@Timeout(60)
class ModelZipReaderTest {
  private static final String CONFIGURATION = "configuration.json";
  private static final String COEFFICIENTS = "coefficients.bin";

  @TempDir private Path folder;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  @BeforeEach
  void aModelOfOurOwn() throws IOException {
    NetworkPlan plan =
        TestPlans.inputs(4)
            .dense(5, Activation.PRELU)
            .dense(3, Activation.SOFTMAX)
            .loss(Loss.CATEGORICAL_CROSSENTROPY)
            .plan();
    Path file = folder.resolve("ours.zip");
    ModelZip.write(file, plan, plan.initialWeights());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
  }

  private Path zip() throws IOException {
    Path file = folder.resolve("model.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return file;
  }

  private double[] outputs() throws IOException {
    Predictor predictor = ModelZip.read(zip());
    Matrix outputs = Matrix.zeros(2, predictor.outputs());
    predictor.predict(new Matrix(2, 4, new double[] {1, 2, 3, 4, -1, 0, 5, 2}), outputs);
    return outputs.values();
  }

  private String refusal() throws IOException {
    Path file = zip();
    return assertThrows(BadInputException.class, () -> ModelZip.read(file)).getMessage();
  }

  private void replace(String before, String after) {
    String text = new String(entries.get(CONFIGURATION), StandardCharsets.UTF_8);
    assertTrue(text.contains(before), before);
    entries.put(CONFIGURATION, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
  }

  /** Notes that somebody deserialised it. */
  static final class Trap implements Serializable {
    private static final long serialVersionUID = 1;
    private static boolean sprung;

    private void readObject(ObjectInputStream in) {
      sprung = true;
    }
  }

  @Test
  void whatJavaHasSerialisedIsNotLookedAt() throws IOException {
    double[] before = outputs();
    ByteArrayOutputStream trap = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(trap)) {
      out.writeObject(new Trap());
    }
    for (String name : new String[] {"preprocessor.bin", "normalizer.bin", "updaterState.bin"}) {
      entries.put(name, trap.toByteArray());
    }
    assertArrayEquals(before, outputs());
    assertFalse(Trap.sprung);
  }

  @Test
  void everyByteBeforeTheParametersIsCheckedOrMeansNothing() throws IOException {
    double[] before = outputs();
    byte[] whole = entries.get(COEFFICIENTS);
    int header = whole.length - Double.BYTES * (4 * 5 + 5 + 5 + 5 * 3 + 3);
    Random random = new Random(1);
    for (int i = 0; i < header; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= (byte) (1 + random.nextInt(255));
      entries.put(COEFFICIENTS, changed);
      try {
        assertArrayEquals(before, outputs());
      } catch (BadInputException refused) {
        assertTrue(refused.getMessage().contains("model.zip: must be a model"));
      }
    }
  }

  @Test
  void fileCutAnywhereIsRefused() throws IOException {
    byte[] whole = entries.get(COEFFICIENTS);
    for (int length = 0; length < whole.length; length += 7) {
      entries.put(COEFFICIENTS, Arrays.copyOf(whole, length));
      refusal();
    }
    entries.put(COEFFICIENTS, Arrays.copyOf(whole, whole.length + 1));
    assertTrue(refusal().contains("no bytes after the parameters"));
    entries.remove(COEFFICIENTS);
    assertTrue(refusal().contains("there must be coefficients.bin in it, found none"));
  }

  @Test
  void parametersThatAreNoNumbersAreRefused() throws IOException {
    byte[] whole = entries.get(COEFFICIENTS);
    ByteBuffer.wrap(whole).putDouble(whole.length - Double.BYTES, Double.NaN);
    assertTrue(refusal().contains("there must be finite parameters, found NaN"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"nin\" : 4     | \"nin\" : 2147483647 | parameters, found 1 × 48",
        "\"nin\" : 4     | \"nin\" : 0          | nin from 1 to 2147483647",
        "\"nin\" : 4     | \"nin\" : \"4\"      | nin from 1 to 2147483647",
        "\"nout\" : 3    | \"nout\" : 99999999999 | nout from 1 to 2147483647",
        "\"nout\" : 3    | \"nout\" : 4         | 54 parameters, found 1 × 48",
        "\"nin\" : 5     | \"nin\" : 6          | take what the one before gives, 5 columns",
        "[ 5 ]           | [ 5, 1 ]             | one slope a unit",
        "\"hasLayerNorm\" : false | \"hasLayerNorm\" : true | no hasLayerNorm",
        "conf.layers.DenseLayer | conf.layers.LSTM | dense and PReLU layers alone",
        "impl.ActivationIdentity | impl.x.Evil  | functions of Deeplearning4j alone",
        "org.nd4j.linalg.activations.impl.ActivationIdentity |"
            + " org.sweep4j.dl4j.activation.Elementwise | functions of Deeplearning4j alone",
        "\"stepFunction\" : null | \"stepFunction\" : {\"@class\": \"java.util.HashSet\"} |"
            + " functions of Deeplearning4j alone",
        "\"inputPreProcessors\" : { } | \"inputPreProcessors\" : {\"0\": {\"a\": 1}} | functions of"
            + " Deeplearning4j alone",
        "\"dataType\" : \"DOUBLE\" | \"dataType\" : \"HALF\" | dataType FLOAT or DOUBLE",
        "\"dataType\" : \"DOUBLE\" | \"dataType\" : \"FLOAT\" | numbers of type FLOAT",
        "\"activationFn\" | \"activationOf\"  | each activationFn as a JSON object",
        "\"confs\"       | \"CONFS\"            | functions of Deeplearning4j alone",
        "{               | [                    | not valid JSON",
      })
  void aConfigurationThatTrainDoesNotWriteIsRefused(String before, String after, String message)
      throws IOException {
    replace(before, after);
    String refusal = refusal();
    assertTrue(refusal.contains(message), refusal);
  }

  @Test
  void aConfigurationOfGigabytesIsNotUnpacked() throws IOException {
    byte[] blanks = new byte[64 << 20];
    Arrays.fill(blanks, (byte) ' ');
    entries.put(CONFIGURATION, blanks);
    String refusal = refusal();
    assertTrue(refusal.contains("at most 16 MiB can be read, unpacked, found more"), refusal);
  }
}
