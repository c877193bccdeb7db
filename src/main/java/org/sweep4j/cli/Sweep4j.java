package org.sweep4j.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.sweep4j.engine.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code sweep4j} and its subcommands. */
@Command(
    name = "sweep4j",
    description =
        "Declarative training and hyperparameter sweeps for Deeplearning4j, with every gradient"
            + " checked.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Sweep4j.Version.class,
    subcommands = {
      TrainCommand.class,
      SweepCommand.class,
      CheckCommand.class,
      ValidateCommand.class,
      PredictCommand.class,
      EvaluateCommand.class,
      ReportCommand.class,
      ServeCommand.class,
      DataCommand.class,
      InitCommand.class,
      GenerateCompletion.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:success",
      "1:the work failed",
      "2:bad usage, bad file or bad data",
      "130:interrupted, state saved"
    },
    footer = {
      "",
      "Start here:  sweep4j sweep configs/sonar-grid.yaml",
    })
final class Sweep4j implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private final Console console;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("unused")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the versions and exit.")
  @SuppressWarnings("unused")
  private boolean version;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields in
  Sweep4j(Console console) {
    this.console = console;
  }

  /** The command line, ready to execute; all output goes to {@code console}. */
  static CommandLine commandLine(Console console) {
    return new CommandLine(new Sweep4j(console))
        .setOut(console.out())
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new Failures(console))
        .setExecutionExceptionHandler(new Failures(console))
        .setColorScheme(console.colors())
        .setUsageHelpAutoWidth(true);
  }

  /** Runs one command; the exit code is 0 only if all that it printed could be written. */
  static int execute(Console console, String... arguments) {
    int code;
    try {
      code = commandLine(console).execute(helpAsOption(arguments));
    } catch (OutOfMemoryError | LinkageError beyondRepair) {
      code = new Failures(console).handle(beyondRepair);
    }
    boolean written = console.flush();
    return code == 0 && !written ? Failures.WORK_FAILED : code;
  }

  /** {@code help train} is {@code train --help}. */
  private static String[] helpAsOption(String... arguments) {
    if (arguments.length == 0 || !arguments[0].equals("help")) {
      return arguments;
    }
    String[] asked = Arrays.copyOfRange(arguments, 1, arguments.length + 1);
    asked[arguments.length - 1] = "--help";
    return asked;
  }

  Console console() {
    return console;
  }

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print one JSON document on stdout and nothing else there.")
  void json(boolean on) {
    console.setJson(on);
  }

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "No progress.")
  void quiet(boolean on) {
    console.setQuiet(on);
  }

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "More lines, and stack traces of errors.")
  void verbose(boolean on) {
    console.setVerbose(on);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "name a command, such as: sweep4j sweep FILE");
  }

  /** Prints what {@code --version} shows. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return Versions.all().entrySet().stream()
          .map(entry -> entry.getKey() + " " + entry.getValue())
          .toArray(String[]::new);
    }
  }
}
