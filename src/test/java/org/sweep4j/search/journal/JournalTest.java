package org.sweep4j.search.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Configuration;
import org.sweep4j.engine.MachineFailure;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

class JournalTest {
  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = directory.resolve("trials.jsonl");
  }

  private static Trial complete(int number) {
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    parameters.put("activation", "ReLU \"é\"\n");
    parameters.put("momentum", 0.1 + 0.2);
    parameters.put("nested", Map.of("inner", 3L));
    parameters.put("nothing", null);
    return new Trial(
        number,
        TrialState.COMPLETE,
        Configuration.of(parameters),
        OptionalDouble.of(1 / 3.0),
        OptionalDouble.of(1e-17),
        List.of(0.1, 0.2),
        Map.of("val_loss", Double.MIN_VALUE),
        List.of(0.5, Double.NaN),
        2,
        -7,
        0.25,
        Optional.empty());
  }

  private static Trial failed(int number) {
    return new Trial(
        number,
        TrialState.FAILED,
        Configuration.EMPTY,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of(Double.NaN),
        Map.of(),
        List.of(),
        0,
        7,
        0,
        Optional.of("out of memory"));
  }

  private List<Trial> write(Trial... trials) throws IOException {
    try (Journal journal = Journal.open(file)) {
      Arrays.stream(trials).forEach(journal::append);
      return List.copyOf(journal.trials());
    }
  }

  private List<Trial> read() throws IOException {
    return write();
  }

  @Test
  void everyBitComesBack() throws IOException {
    assertEquals(write(complete(0), failed(1), complete(2)), read());
  }

  @Test
  void whereverTheLastLineIsTornItIsCutOffAndNothingElse() throws IOException {
    List<Trial> first = write(complete(0));
    int firstLine = (int) Files.size(file);
    write(complete(1));
    byte[] whole = Files.readAllBytes(file);
    for (int length = firstLine; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertEquals(first, read(), "torn after byte " + length);
      assertEquals(firstLine, Files.size(file));
    }
  }

  @Test
  void afterATornLineWritingGoesOnAtItsPlace() throws IOException {
    write(complete(0), complete(1));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 5));
    write(complete(1));
    assertEquals(List.of(complete(0), complete(1)), read());
  }

  @Test
  void aLineThatIsNoTrialIsNamed() throws IOException {
    write(complete(0));
    Files.writeString(file, Files.readString(file) + "{\"number\": 1}\n");
    BadInputException e = assertThrows(BadInputException.class, this::read);
    assertTrue(e.getMessage().contains("trials.jsonl:2: this line holds no trial"), e.getMessage());
  }

  @Test
  void aTrialThatIsMissingIsNoticed() throws IOException {
    write(complete(0), complete(2));
    BadInputException e = assertThrows(BadInputException.class, this::read);
    assertTrue(e.getMessage().contains("trial 1 must come next, found 2"), e.getMessage());
  }

  @Test
  void onlyOneMayHaveItOpen() throws IOException {
    try (Journal journal = Journal.open(file)) {
      BadInputException e = assertThrows(BadInputException.class, () -> Journal.open(file));
      assertTrue(e.getMessage().contains("only one process"), e.getMessage());
      assertTrue(journal.trials().isEmpty());
    }
    assertTrue(read().isEmpty());
  }

  @Test
  void othersMayReadTheFileWhileItIsOpen() throws IOException {
    try (Journal journal = Journal.open(file)) {
      journal.append(complete(0));
      Files.writeString(file, "{\"torn", StandardOpenOption.APPEND);
      assertEquals(List.of(complete(0)), Journal.read(file));
    }
  }

  @Test
  void whatCannotBeWrittenIsReportedAndNotCounted() throws IOException {
    Journal journal = Journal.open(file);
    journal.append(complete(0));
    journal.close();
    MachineFailure e = assertThrows(MachineFailure.class, () -> journal.append(complete(1)));
    assertTrue(e.getMessage().contains("trial 1 could not be written"), e.getMessage());
    assertEquals(List.of(complete(0)), journal.trials());
    assertEquals(List.of(complete(0)), read());
  }

  @Test
  void aFullDiskIsReportedAndTheTrialNotCounted() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "needs /dev/full");
    try (Journal journal = Journal.open(full)) {
      assertThrows(MachineFailure.class, () -> journal.append(complete(0)));
      assertTrue(journal.trials().isEmpty());
    }
  }
}
