package org.sweep4j.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sweep4j generate-completion}: the script by which bash and zsh complete commands. */
@Command(
    name = "generate-completion",
    description = "Print a script for bash and zsh: source <(sweep4j generate-completion).")
final class GenerateCompletion extends ConsoleCommand {
  @Override
  public Integer call() {
    CommandSpec root = spec().root();
    console().out().println(AutoComplete.bash(root.name(), root.commandLine()));
    return 0;
  }
}
