package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  /** A stream that takes so many bytes and then fails. */
  private static final class FullDisk extends OutputStream {
    private final String reason;
    private int room;

    FullDisk(String reason, int room) {
      this.reason = reason;
      this.room = room;
    }

    @Override
    public void write(int value) throws IOException {
      if (room-- <= 0) {
        throw new IOException(reason);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"data,0", "data,100", "--version,0", "--help,0", "data --json,0"})
  void whatCannotBeWrittenIsAFailure(String command, int room) {
    Console console = new Console(new FullDisk("No space left on device", room), err, false, false);
    assertEquals(1, Sweep4j.execute(console, command.split(" ")));
    assertEquals(
        "the output cannot be written: No space left on device" + System.lineSeparator(),
        err.toString(StandardCharsets.UTF_8));
  }

  /** As in {@code sweep4j data | head -1}. */
  @Test
  void aReaderWhoHasSeenEnoughIsNoNews() {
    Console console = new Console(new FullDisk("Broken pipe", 0), err, false, false);
    assertEquals(1, Sweep4j.execute(console, "data"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void controlCharactersOfAFileAreShownAndNotSentToTheTerminal() throws IOException {
    Path file = folder.resolve("bad.yaml");
    Files.writeString(file, "data: {source: iris, \"ta\\e]0;x\\arget\": y}\n");
    Cli cli = Cli.run("validate", file);
    assertEquals(2, cli.code());
    assertFalse(cli.err().contains("\u001b") || cli.out().contains("\u001b"));
    assertTrue((cli.out() + cli.err()).contains("\\u001b]0;x\\u0007"), cli.out() + cli.err());
  }

  @Test
  void tooLittleMemoryIsAMessage() {
    Console console = new Console(new ByteArrayOutputStream(), err, false, false);
    assertEquals(1, new Failures(console).handle(new OutOfMemoryError("Java heap space")));
    String message = err.toString(StandardCharsets.UTF_8);
    assertTrue(message.contains("MB of memory that Java may use"), message);
    assertFalse(message.contains("\tat "), message);
  }

  @Test
  void aTimeWithoutEndIsNoTimeAtAll() throws IOException {
    Path sweep = SmallSweep.write(folder);
    Cli cli = Cli.run("sweep", sweep, "--max-time", "1e30", "--out", folder.resolve("run"), "-q");
    assertEquals(0, cli.code(), cli.err());
    assertEquals(4, Files.readAllLines(folder.resolve("run/trials.jsonl")).size());
  }
}
