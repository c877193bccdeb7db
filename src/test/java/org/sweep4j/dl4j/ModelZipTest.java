package org.sweep4j.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweep4j.config.Activation;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Precision;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.Penalty;
import org.sweep4j.engine.Predictor;

class ModelZipTest {
  private static final double FLOAT_TOLERANCE = 1e-6;
  private static final double DOUBLE_TOLERANCE = 1e-12;
  private static final int ROWS = 6;

  @TempDir private Path directory;

  /** A network with everything that only training needs. */
  private static TestPlans everything(Activation hidden) {
    return TestPlans.inputs(4)
        .dropout(0.2)
        .dense(5, hidden)
        .penalties(new Penalty(0.01, 0.02), new Penalty(0, 0.01), new Penalty(0.1, 0))
        .maxNorm(3)
        .dense(3, Activation.SOFTMAX)
        .loss(Loss.CATEGORICAL_CROSSENTROPY)
        .optimizer(TestPlans.sgd(0.9));
  }

  private static Matrix features(NetworkPlan plan) {
    Matrix features = Matrix.zeros(ROWS, plan.inputs());
    Arrays.setAll(features.values(), Math::sin);
    return features;
  }

  private static double[] ours(NetworkPlan plan) {
    Matrix outputs = Matrix.zeros(ROWS, plan.outputs());
    try (Network network = new Dl4jEngine().create(plan)) {
      network.predict(features(plan), outputs);
    }
    return outputs.values();
  }

  private Path write(NetworkPlan plan) throws IOException {
    Path file = directory.resolve("model.zip");
    ModelZip.write(file, plan, plan.initialWeights());
    return file;
  }

  private double[] readBack(NetworkPlan plan) throws IOException {
    Predictor predictor = ModelZip.read(write(plan));
    assertEquals(plan.inputs(), predictor.inputs());
    assertEquals(plan.outputs(), predictor.outputs());
    Matrix outputs = Matrix.zeros(ROWS, plan.outputs());
    predictor.predict(features(plan), outputs);
    return outputs.values();
  }

  private static double tolerance(Activation activation, double exact) {
    return activation == Activation.GELU ? 20 * StockExpansion.GELU_ERROR : exact;
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void hiddenLayersOfEveryActivationPredictTheSameInDouble(Activation activation)
      throws IOException {
    NetworkPlan plan = everything(activation).plan();
    assertArrayEquals(ours(plan), readBack(plan), tolerance(activation, DOUBLE_TOLERANCE));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void outputLayersOfEveryActivationPredictTheSameInFloat(Activation activation)
      throws IOException {
    NetworkPlan plan =
        TestPlans.inputs(4)
            .dense(5, Activation.TANH)
            .dense(2, activation, activation.defaultAlpha(), false)
            .precision(Precision.FLOAT)
            .plan();
    assertArrayEquals(ours(plan), readBack(plan), tolerance(activation, FLOAT_TOLERANCE));
  }

  @Test
  void binaryStepIsOneAtExactlyZero() throws IOException {
    NetworkPlan plan = TestPlans.inputs(1).dense(1, Activation.BINARY_STEP, 0, false).plan();
    Matrix outputs = Matrix.zeros(3, 1);
    ModelZip.read(write(plan)).predict(new Matrix(3, 1, new double[] {-1e-20, 0, 1e-20}), outputs);
    double sign = Math.signum(plan.initialWeights().layers().get(0).kernel().get(0, 0));
    double[] expected = sign > 0 ? new double[] {0, 1, 1} : new double[] {1, 1, 0};
    assertArrayEquals(expected, outputs.values());
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void aProgramWithoutThisProjectPredictsTheSame(Precision precision) throws Exception {
    NetworkPlan plan = everything(Activation.PRELU).precision(precision).plan();
    List<String> printed =
        OtherJvm.run(
            OtherJvm.classPathWithoutUs(),
            RestoreModel.class.getName(),
            write(plan).toString(),
            String.valueOf(ROWS));
    double[] theirs =
        printed.stream()
            .filter(line -> line.startsWith("output "))
            .mapToDouble(line -> Double.parseDouble(line.substring(7)))
            .toArray();
    double tolerance = precision == Precision.DOUBLE ? DOUBLE_TOLERANCE : FLOAT_TOLERANCE;
    assertArrayEquals(ours(plan), theirs, tolerance);
  }

  @Test
  void nothingIsLeftBesideTheFile() throws IOException {
    write(everything(Activation.RELU).plan());
    write(everything(Activation.RELU).plan());
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(directory.resolve("model.zip")), files.toList());
    }
  }

  @Test
  void aFileThatIsNoNetworkIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("model.zip"), "not a model");
    BadInputException error = assertThrows(BadInputException.class, () -> ModelZip.read(file));
    assertTrue(error.getMessage().contains("model.zip"), error.getMessage());
    assertThrows(IOException.class, () -> ModelZip.read(directory.resolve("missing.zip")));
  }
}
