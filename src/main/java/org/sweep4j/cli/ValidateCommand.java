package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.DataDescription;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.ConfigFile;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.document.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep4j validate}: every problem of the files at once; reads data only if asked to. */
@Command(
    name = "validate",
    description = "Check experiment and sweep files; every problem at once, with line and column.")
final class ValidateCommand extends ConsoleCommand {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Experiment or sweep files.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--data", description = "Read the data too, and show what they are taken for.")
  private boolean data;

  @Override
  public Integer call() {
    List<Map<String, @Nullable Object>> found = files.stream().map(this::check).toList();
    console().document(found);
    return found.stream().allMatch(file -> Boolean.TRUE.equals(file.get("valid")))
        ? 0
        : Failures.BAD_INPUT;
  }

  /** What {@code --json} prints of a file: its kind and warnings, or its problems. */
  private Map<String, @Nullable Object> check(Path file) {
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    found.put("file", file.toString());
    try {
      ConfigFile read = ConfigFile.read(file);
      read.warnings().forEach(console()::warn);
      if (data) {
        DataSummary summary = DataDescription.of(file.toString(), List.of());
        console().describe(summary);
        found.put("data", Document.plain(summary));
      }
      console().result(file + ": a valid " + read.kind());
      found.put("valid", true);
      found.put("kind", read.kind());
      found.put("warnings", texts(read.warnings()));
    } catch (BadInputException bad) {
      bad.problems().forEach(problem -> console().problem(problem.toString()));
      found.remove("data");
      found.put("valid", false);
      found.put("problems", texts(bad.problems()));
    }
    return found;
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }
}
