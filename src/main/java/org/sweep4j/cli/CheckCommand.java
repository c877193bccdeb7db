package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    console.result(conclusion(report));
    console.document(Printed.of(report));
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
              row.verdict()));
    }
    text.lines().forEach(console::result);
    console.result("");
  }

  private static String scientific(double value) {
    return String.format(Locale.ROOT, "%.1e", value);
  }

  /** What {@code --json} prints. */
  private record Printed(boolean passed, List<Row> rows) {
    static Printed of(CheckReport report) {
      return new Printed(
          report.passed(),
          report.tables().stream()
              .flatMap(table -> table.rows().stream().map(row -> Row.of(table.title(), row)))
              .toList());
    }
  }

  /** One array of one check. */
  private record Row(
      String check,
      String array,
      int compared,
      int skipped,
      double difference,
      double tolerance,
      boolean passed) {
    static Row of(String check, Comparison row) {
      return new Row(
          check,
          row.array(),
          row.compared(),
          row.skipped(),
          row.difference(),
          row.tolerance(),
          row.passed());
    }
  }
}
