package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sweep4j.app.CheckRequest;
import org.sweep4j.check.CheckReport;
import org.sweep4j.check.CheckTable;
import org.sweep4j.check.Comparison;
import org.sweep4j.config.Range;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep4j check}: gradients against differences, and one engine against the other. */
@Command(
    name = "check",
    description = "Check the gradients of an experiment's network, and its two engines.")
final class CheckCommand extends ConsoleCommand {
  @Parameters(paramLabel = "EXPERIMENT.yaml", description = "The experiment file.")
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private Path file;

  @Mixin private ExperimentOptions experimentOptions = new ExperimentOptions();

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "50",
      description = "Updates to train both engines for; default: ${DEFAULT-VALUE}.")
  private int steps;

  @Override
  public Integer call() {
    check("--steps", Range.atLeast(1), steps);
    CheckRequest request = new CheckRequest(experimentOptions.experiment(file), steps);
    CheckReport report = request.run(console()::warn);
    report.tables().forEach(this::show);
    console().result(conclusion(report));
    console().document(document(report));
    return report.passed() ? 0 : Failures.WORK_FAILED;
  }

  private static String conclusion(CheckReport report) {
    if (!report.passed()) {
      boolean missed = report.tables().stream().anyMatch(table -> !table.failures().isEmpty());
      return missed ? "A check missed its tolerance." : "A check could compare nothing.";
    }
    return report.notCompared() == 0
        ? "All checks passed."
        : "All checks passed; %d arrays could not be compared.".formatted(report.notCompared());
  }

  private void show(CheckTable table) {
    console().result(console().styled("@|bold " + table.title() + "|@") + "   " + table.measure());
    TextTable text =
        new TextTable(
            "array", "shape", "compared", "skipped", "difference", "tolerance", "verdict");
    for (Comparison row : table.rows()) {
      text.add(
          row.array(),
          row.shape().stream().map(String::valueOf).collect(Collectors.joining(" × ")),
          row.compared(),
          row.skipped(),
          scientific(row.difference()),
          scientific(row.tolerance()),
          row.verdict());
    }
    text.print(console());
    console().result("");
  }

  private static String scientific(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }

  /** What {@code --json} prints. */
  private static Map<String, Object> document(CheckReport report) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (CheckTable table : report.tables()) {
      for (Comparison row : table.rows()) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("check", table.title());
        fields.put("array", row.array());
        fields.put("compared", row.compared());
        fields.put("skipped", row.skipped());
        fields.put("difference", row.difference());
        fields.put("tolerance", row.tolerance());
        fields.put("passed", row.passed());
        rows.add(fields);
      }
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("passed", report.passed());
    document.put("rows", rows);
    return document;
  }
}
