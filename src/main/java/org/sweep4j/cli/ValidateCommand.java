package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sweep4j.app.DataDescription;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.ConfigFile;
import org.sweep4j.data.summary.DataSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep4j validate}: every problem of the files at once; reads data only if asked to. */
@Command(
    name = "validate",
    description = "Check experiment and sweep files; every problem at once, with line and column.")
final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Experiment or sweep files.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--data", description = "Read the data too, and show what they are taken for.")
  private boolean data;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Checked> checked = files.stream().map(this::check).toList();
    console.document(checked);
    return checked.stream().allMatch(Checked::valid) ? 0 : Failures.BAD_INPUT;
  }

  private Checked check(Path file) {
    try {
      ConfigFile read = ConfigFile.read(file);
      read.warnings().forEach(warning -> console.problem("warning: " + warning));
      Optional<DataSummary> summary =
          data ? Optional.of(DataDescription.of(file.toString(), List.of())) : Optional.empty();
      summary.ifPresent(found -> DataLines.print(found, console));
      console.result(file + ": a valid " + read.kind());
      return new Checked(
          file.toString(),
          summary,
          true,
          Optional.of(read.kind()),
          Optional.of(texts(read.warnings())),
          Optional.empty());
    } catch (BadInputException bad) {
      bad.problems().forEach(problem -> console.problem(problem.toString()));
      return new Checked(
          file.toString(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.of(texts(bad.problems())));
    }
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }

  /** What {@code --json} prints of a file: its kind and warnings, or its problems. */
  private record Checked(
      String file,
      Optional<DataSummary> data,
      boolean valid,
      Optional<String> kind,
      Optional<List<String>> warnings,
      Optional<List<String>> problems) {}
}
