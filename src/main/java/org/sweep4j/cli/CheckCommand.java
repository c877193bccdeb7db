package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.CheckRequest;
import org.sweep4j.check.CheckReport;
import org.sweep4j.check.CheckTable;
import org.sweep4j.check.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sweep4j check}: gradients against differences, and one engine against the other. */
@Command(
    name = "check",
    description = "Check the gradients of an experiment's network, and its two engines.")
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private CommandSpec spec;

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

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (steps < 1) {
      throw new ParameterException(
          spec.commandLine(), "--steps must be at least 1, found " + steps);
    }
    CheckRequest request = new CheckRequest(experimentOptions.input(file), steps);
    CheckReport report = request.run(warning -> console.problem("warning: " + warning));
    report.tables().forEach(this::show);
    console.result(report.passed() ? "All checks passed." : "A check missed its tolerance.");
    console.document(document(report));
    return report.passed() ? 0 : Failures.WORK_FAILED;
  }

  private void show(CheckTable table) {
    console.result(console.styled("@|bold " + table.title() + "|@") + "   " + table.measure());
    TextTable text =
        new TextTable(
            List.of("array", "shape", "compared", "skipped", "difference", "tolerance", "verdict"));
    for (Comparison row : table.rows()) {
      text.add(
          List.of(
              row.array(),
              row.shape().stream().map(String::valueOf).collect(Collectors.joining(" × ")),
              Integer.toString(row.compared()),
              Integer.toString(row.skipped()),
              scientific(row.difference()),
              scientific(row.tolerance()),
              row.passed() ? "ok" : "MISSED"));
    }
    text.lines().forEach(console::result);
    console.result("");
  }

  private static String scientific(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }

  private static Map<String, @Nullable Object> document(CheckReport report) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("passed", report.passed());
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
    document.put("rows", rows);
    return document;
  }
}
