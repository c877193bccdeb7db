package org.sweep4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a POSIX shell makes of a line that was pasted into it. */
public final class Shell {
  private Shell() {}

  /** The words of a command. */
  public static List<String> words(String command) {
    try {
      Process shell =
          new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command)
              .redirectErrorStream(true)
              .start();
      return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
