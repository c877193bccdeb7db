package org.sweep4j.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sweep4j generate-completion}: the script by which bash and zsh complete commands. */
@Command(
    name = "generate-completion",
    description = "Print a script for bash and zsh: source <(sweep4j generate-completion).")
final class GenerateCompletion implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the field in
  GenerateCompletion() {}

  @Override
  public void run() {
    CommandSpec root = spec.root();
    spec.commandLine().getOut().println(AutoComplete.bash(root.name(), root.commandLine()));
  }
}
