package org.sweep4j.config;

/**
 * What can be done about a directory that cannot be used as it is. Part of a problem's message, in
 * which it is an option of the command line until {@link #inProgram} makes it one of Java's calls.
 */
public enum Remedy {
  CONTINUE("continue it with --resume", "continue it with Sweep.resuming"),
  REPLACE("replace what is there with --overwrite", "delete what is there"),
  ELSEWHERE("choose another --out", "choose another directory"),
  LEARN(" (with --from and this directory the new sweep learns from these trials)", "");

  private final String option;
  private final String call;

  Remedy(String option, String call) {
    this.option = option;
    this.call = call;
  }

  /** A message as the caller of the Java API needs it. */
  static String inProgram(String message) {
    String told = message;
    for (Remedy remedy : values()) {
      told = told.replace(remedy.option, remedy.call);
    }
    return told;
  }

  /** The option of the command line. */
  @Override
  public String toString() {
    return option;
  }
}
