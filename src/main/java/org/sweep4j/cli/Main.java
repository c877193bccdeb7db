package org.sweep4j.cli;

/** Starts the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Thread starting = Interruption.whileNothingWasDone();
    int code = Sweep4j.execute(Console.system(), arguments);
    Interruption.leave(starting);
    System.exit(code);
  }
}
