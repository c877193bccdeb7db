package org.sweep4j.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.dl4j.Dl4jEngine;
import org.sweep4j.dl4j.OtherJvm;

/** A training that is put aside and taken up again ends as one that never was. */
class TrainingSnapshotTest {
  private static final int MOST_EPOCHS = 40;

  static Stream<Arguments> trainings() {
    return ResumedTraining.SETTINGS.stream()
        .flatMap(
            settings ->
                Stream.of(new BackpropEngine(), new Dl4jEngine())
                    .map(engine -> Arguments.of(engine.name(), settings, engine)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("trainings")
  void aTrainingGoesOnAsIfItHadNeverBeenPutAside(String name, String settings, Engine engine) {
    List<String> whole = run(settings, engine, MOST_EPOCHS);
    for (int epochs : new int[] {0, 5, MOST_EPOCHS}) {
      assertEquals(whole, run(settings, engine, epochs), "put aside after " + epochs);
    }
  }

  private static List<String> run(String settings, Engine engine, int epochs) {
    byte[] snapshot = begun(settings, engine, epochs);
    try (Training continued = ResumedTraining.resume(settings, engine, snapshot)) {
      while (continued.advance()) {}
      return ResumedTraining.result(continued);
    }
  }

  private static byte[] begun(String settings, Engine engine, int epochs) {
    try (Training begun = ResumedTraining.start(settings, engine)) {
      begun.advanceTo(epochs, training -> {});
      return begun.snapshot();
    }
  }

  @Test
  void aSnapshotChangesNothingInTheTraining() {
    String settings = ResumedTraining.SETTINGS.get(0);
    try (Training training = ResumedTraining.start(settings, new BackpropEngine())) {
      training.advanceTo(MOST_EPOCHS, each -> each.snapshot());
      assertEquals(
          run(settings, new BackpropEngine(), MOST_EPOCHS), ResumedTraining.result(training));
    }
  }

  @ParameterizedTest
  @CsvSource({"backprop", "dl4j"})
  void anotherProcessGoesOnToTheSameBits(String name, @TempDir Path folder)
      throws IOException, InterruptedException {
    Engine engine = name.equals("dl4j") ? new Dl4jEngine() : new BackpropEngine();
    String settings = ResumedTraining.EVERYTHING;
    Path file = Files.write(folder.resolve("snapshot"), begun(settings, engine, 5));
    List<String> continued =
        OtherJvm.run(
            OtherJvm.classPath(),
            "org.sweep4j.engine.ResumedTraining",
            name,
            settings,
            file.toString());
    assertEquals(run(settings, engine, MOST_EPOCHS), continued);
  }

  @Test
  void everyChangedByteIsNoticed() {
    byte[] snapshot = begun(ResumedTraining.EVERYTHING, new BackpropEngine(), 3);
    for (int position = 0; position < snapshot.length; position++) {
      byte[] changed = snapshot.clone();
      changed[position] ^= (byte) (1 << position % 8);
      assertThrows(IllegalArgumentException.class, () -> NamedArrays.read(changed));
    }
  }

  @Test
  void everyTruncationIsNoticed() {
    byte[] snapshot = begun(ResumedTraining.EVERYTHING, new BackpropEngine(), 3);
    for (int length = 0; length < snapshot.length; length++) {
      byte[] cut = Arrays.copyOf(snapshot, length);
      assertThrows(IllegalArgumentException.class, () -> NamedArrays.read(cut));
    }
    byte[] longer = Arrays.copyOf(snapshot, snapshot.length + 1);
    assertThrows(IllegalArgumentException.class, () -> NamedArrays.read(longer));
  }

  /** Bytes made up by somebody who knows the checksum are refused in words, or they are valid. */
  @Test
  void forgedLengthsAreRefusedWithoutMemoryBeingTaken() {
    byte[] snapshot = begun(ResumedTraining.EVERYTHING, new BackpropEngine(), 3);
    int refused = 0;
    for (int position = 16; position < snapshot.length - 4; position += 5) {
      byte[] forged = withChecksum(snapshot, position);
      try {
        ResumedTraining.resume(ResumedTraining.EVERYTHING, new BackpropEngine(), forged).close();
      } catch (IllegalArgumentException expected) {
        refused++;
      }
    }
    assertTrue(refused > 100, () -> "only so few were refused");
  }

  private static byte[] withChecksum(byte[] snapshot, int position) {
    byte[] forged = snapshot.clone();
    forged[position] ^= (byte) 0xFF;
    CRC32C sum = new CRC32C();
    sum.update(forged, 0, forged.length - 4);
    ByteBuffer.wrap(forged).putInt(forged.length - 4, (int) sum.getValue());
    return forged;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          batch_size: 16 | batch_size: 32 | the experiment line
          seed: 0        | seed: 1        | was 'seed: 0', now it is 'seed: 1'
          source: iris   | source: wine   | was 'source: iris', now it is 'source: wine'
          """)
  void aSnapshotOfAnotherTrainingIsRefused(String before, String after, String message) {
    String settings = "{optimizer: {name: adam}}";
    byte[] snapshot = begun(settings, new BackpropEngine(), 1);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Training.resume(
                    ResumedTraining.preparation(
                        ResumedTraining.experiment(settings).replace(before, after)),
                    new BackpropEngine(),
                    Tracking.EVERYTHING,
                    snapshot));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }

  @Test
  void aSnapshotOfTheOtherEngineIsRefused() {
    String settings = "{optimizer: {name: adam}}";
    byte[] snapshot = begun(settings, new BackpropEngine(), 1);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> ResumedTraining.resume(settings, new Dl4jEngine(), snapshot));
    assertTrue(refused.getMessage().contains("was 'backprop', now it is 'dl4j'"));
  }

  @Test
  void everyBitOfANumberIsKept() {
    double[] odd = {-0.0, Double.NaN, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, 0.1f};
    NamedArrays content = new NamedArrays();
    content.texts().put("größe", "é\n");
    content.arrays().put("odd", odd);
    NamedArrays read = NamedArrays.read(content.toBytes());
    assertEquals(content.texts(), read.texts());
    assertArrayEquals(bits(odd), bits(read.array("odd", 5)));
    assertThrows(IllegalArgumentException.class, () -> read.array("odd", 4));
    assertThrows(IllegalArgumentException.class, () -> read.array("even"));
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
