package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.NearMiss;
import org.sweep4j.engine.MachineFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns exceptions into messages and exit codes; a stack trace only with {@code -v}. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  static final int WORK_FAILED = 1;
  static final int BAD_INPUT = 2;
  static final int INTERRUPTED = 130;

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    CommandSpec program = command.root();
    String message = String.valueOf(failure.getMessage());
    // a first word that is no command says more than what the command behind it lacks
    Optional<String> word =
        Arrays.stream(arguments).filter(argument -> !argument.startsWith("-")).findFirst();
    if (word.isPresent() && !program.subcommands().containsKey(word.get())) {
      command = program;
      message = unknown(word.get(), program);
    } else if (failure instanceof UnmatchedArgumentException unmatched) {
      message = unknown(unmatched.getUnmatched().get(0), command);
    }
    console.problem(command.qualifiedName() + ": " + message);
    console.problem("Try: " + command.qualifiedName() + " --help");
    return BAD_INPUT;
  }

  private static String unknown(String argument, CommandSpec command) {
    String word = argument.replaceFirst("=.*", "");
    boolean option = word.startsWith("-");
    Set<String> known = option ? command.optionsMap().keySet() : command.subcommands().keySet();
    return (option ? "unknown option '" : "unknown argument '")
        + word
        + "'"
        + (known.isEmpty() ? "; leave it out" : NearMiss.advice(word, known));
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    if (console.isVerbose()) {
      failure.printStackTrace(console.err());
    }
    if (failure instanceof BadInputException bad) {
      bad.problems().forEach(problem -> console.problem(problem.toString()));
      return BAD_INPUT;
    }
    if (failure instanceof MachineFailure machine) {
      console.problem(String.valueOf(machine.getMessage()));
      return WORK_FAILED;
    }
    if (failure instanceof IOException io) {
      console.problem(describe(io));
      return WORK_FAILED;
    }
    if (failure instanceof InvalidPathException path) {
      console.problem(
          "'%s' cannot be a file's name here: %s; check the name, or set LC_ALL=C.UTF-8"
              .formatted(path.getInput(), path.getReason()));
      return BAD_INPUT;
    }
    console.problem("sweep4j failed: " + failure + (console.isVerbose() ? "" : " (details: -v)"));
    return WORK_FAILED;
  }

  /** What lies in the machine, not in the files: the memory, or its native libraries. */
  int handle(Error failure) {
    if (console.isVerbose()) {
      failure.printStackTrace(console.err());
    }
    console.problem(MachineFailure.describe(failure).orElseGet(failure::toString));
    return WORK_FAILED;
  }

  private static String describe(IOException failure) {
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file";
    }
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (failure instanceof FileSystemException system) {
      return system.getFile() + ": " + reason(system.getReason(), system);
    }
    return reason(failure.getMessage(), failure);
  }

  private static String reason(@Nullable String message, IOException failure) {
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
