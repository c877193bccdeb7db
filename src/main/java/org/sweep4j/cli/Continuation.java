package org.sweep4j.cli;

import java.util.List;
import java.util.stream.Stream;
import org.sweep4j.report.page.ShellCommand;

/** The command that goes on with what was interrupted. */
final class Continuation {
  private Continuation() {}

  /**
   * The command line that began a sweep, with {@code --resume}, ready for a POSIX shell.
   *
   * @param arguments those the sweep was begun with
   */
  static String of(List<String> arguments) {
    Stream<String> kept =
        arguments.stream().filter(word -> !word.equals("--overwrite") && !word.equals("--resume"));
    return ShellCommand.of(Stream.concat(kept, Stream.of("--resume")).toList());
  }
}
