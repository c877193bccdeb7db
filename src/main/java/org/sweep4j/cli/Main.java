package org.sweep4j.cli;

/** Starts the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Console console = Console.system();
    int code = Sweep4j.commandLine(console).execute(arguments);
    console.flush();
    System.exit(code);
  }
}
