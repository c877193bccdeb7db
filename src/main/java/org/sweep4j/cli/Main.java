package org.sweep4j.cli;

/** Starts the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Console console = Console.system();
    System.exit(Sweep4j.execute(console, arguments));
  }
}
