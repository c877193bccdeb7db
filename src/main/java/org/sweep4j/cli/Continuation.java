package org.sweep4j.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that goes on with what was interrupted. */
final class Continuation {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

  private Continuation() {}

  /**
   * The command line that began a sweep, with {@code --resume}, ready for a POSIX shell.
   *
   * @param arguments those the sweep was begun with
   */
  static String of(List<String> arguments) {
    Stream<String> kept =
        arguments.stream().filter(word -> !word.equals("--overwrite") && !word.equals("--resume"));
    return command(Stream.concat(kept, Stream.of("--resume")).toList());
  }

  /** The command line, ready for a POSIX shell. */
  static String command(List<String> arguments) {
    return Stream.concat(Stream.of("sweep4j"), arguments.stream())
        .map(Continuation::quoted)
        .collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
