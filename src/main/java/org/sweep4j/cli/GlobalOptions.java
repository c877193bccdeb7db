package org.sweep4j.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes, before or after its name. */
final class GlobalOptions {
  private final Console console;

  GlobalOptions(Console console) {
    this.console = console;
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
}
