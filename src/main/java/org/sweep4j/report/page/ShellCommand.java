package org.sweep4j.report.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command line of this program, to be pasted into a POSIX shell where this one was started. */
public final class ShellCommand {
  /** The launcher says as what it was called. */
  private static final String PROGRAM = "sweep4j.program";

  /** What a shell leaves as it is. */
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

  private ShellCommand() {}

  /** The program as it was called, and its arguments. */
  public static String of(List<String> arguments) {
    return Stream.concat(Stream.of(System.getProperty(PROGRAM, "sweep4j")), arguments.stream())
        .map(ShellCommand::quoted)
        .collect(Collectors.joining(" "));
  }

  /** One word for the shell. */
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
