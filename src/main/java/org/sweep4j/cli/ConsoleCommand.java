package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Range;
import org.sweep4j.document.Document;
import org.sweep4j.report.Report;
import org.sweep4j.report.page.ShellCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command has: its console, and the words that it was called with. */
abstract class ConsoleCommand implements Callable<Integer> {
  @ParentCommand
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private Sweep4j program;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private CommandSpec spec;

  final Console console() {
    return program.console();
  }

  final CommandSpec spec() {
    return spec;
  }

  /**
   * @throws ParameterException if the option's value lies outside
   */
  final void check(String option, Range range, Number value) {
    if (!range.contains(value.doubleValue())) {
      throw new ParameterException(
          spec.commandLine(), option + " must be " + range + ", found " + value);
    }
  }

  /** The words that the program was called with. */
  final List<String> arguments() {
    return spec.commandLine().getParseResult().originalArgs();
  }

  /** The command line, ready for a POSIX shell, that goes on with what this one began. */
  final String continuation() {
    Stream<String> kept =
        arguments().stream().filter(word -> !Set.of("--overwrite", "--resume").contains(word));
    return "Continue with: " + ShellCommand.of(Stream.concat(kept, Stream.of("--resume")).toList());
  }

  /** What {@code result.json} holds, and where the run is, as {@code --json} prints them. */
  static <T> Map<String, @Nullable Object> document(Document<T> layout, T result, Path directory) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>(layout.section().write(result));
    document.put("directory", directory.toString());
    return document;
  }

  /** Says where a run is. */
  final void written(Path directory) {
    console()
        .result("Written to %s (look at %s)".formatted(directory, directory.resolve(Report.FILE)));
  }
}
