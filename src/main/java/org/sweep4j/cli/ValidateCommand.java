package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    List<Map<String, @Nullable Object>> documents = new ArrayList<>();
    boolean good = true;
    for (Path file : files) {
      Map<String, @Nullable Object> document = new LinkedHashMap<>();
      document.put("file", file.toString());
      good &= check(file, document);
      documents.add(document);
    }
    console.document(documents);
    return good ? 0 : Failures.BAD_INPUT;
  }

  private boolean check(Path file, Map<String, @Nullable Object> document) {
    try {
      ConfigFile read = ConfigFile.read(file);
      read.warnings().forEach(warning -> console.problem("warning: " + warning));
      if (data) {
        DataSummary summary = DataDescription.of(file.toString(), List.of());
        DataLines.print(summary, console);
        document.put("data", DataSummary.SECTION.write(summary));
      }
      console.result(file + ": a valid " + read.kind());
      document.put("valid", true);
      document.put("kind", read.kind());
      document.put("warnings", read.warnings().stream().map(Problem::toString).toList());
      return true;
    } catch (BadInputException bad) {
      bad.problems().forEach(problem -> console.problem(problem.toString()));
      document.put("valid", false);
      document.put("problems", bad.problems().stream().map(Problem::toString).toList());
      return false;
    }
  }
}
