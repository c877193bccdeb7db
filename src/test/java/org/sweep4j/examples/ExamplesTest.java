package org.sweep4j.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.SweepResult;
import org.sweep4j.TrainedNetwork;

class ExamplesTest {
  private static final int MOST_LINES = 40;

  @TempDir private Path folder;

  @Test
  void theMainProgramLeavesASweepThatPredicts() {
    Path sweep = folder.resolve("sweep");
    MainProgram.main(new String[] {sweep.toString()});
    double[] flower = TrainedNetwork.read(sweep).predict(new double[][] {{5.1, 3.5, 1.4, 0.2}})[0];
    assertTrue(flower[0] > 0.9, "it is a setosa");
    assertTrue(Files.exists(sweep.resolve("report.html")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MainProgram", "ArbiterRun", "CheckedNetworkTest"})
  void whatUsersWriteIsShort(String example) throws IOException {
    Path file = Path.of("src/test/java/org/sweep4j/examples", example + ".java");
    assertTrue(Files.readAllLines(file).size() < MOST_LINES, example);
  }

  @Test
  void convolutionalNetworksAreSweptOnImages() {
    Path sets = Path.of("/usr/share/datasets/fashion-mnist");
    assumeTrue(Files.isDirectory(sets), "Debian's dataset-fashion-mnist is not installed");
    SweepResult result =
        ConvolutionalSweep.sweep(
            sets.resolve("t10k-images-idx3-ubyte.gz"),
            sets.resolve("t10k-labels-idx1-ubyte.gz"),
            400,
            3,
            folder.resolve("sweep"));
    assertTrue(result.best().orElseThrow().score().orElseThrow() > 0.6, result::toString);
    assertEquals(3, result.best().orElseThrow().epochs());
  }
}
