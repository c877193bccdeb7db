package org.sweep4j.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sweep4j.json.Json;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** Where results, progress and messages go: results to stdout, all else to stderr. */
final class Console {
  /** ECMA-48: erase from the cursor to the end of the line. */
  private static final String ERASE_REST = "\u001b[K";

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;
  private final boolean colored;
  private boolean json;
  private boolean quiet;
  private boolean verbose;
  private String foot = "";

  Console(OutputStream out, OutputStream err, boolean terminal, boolean colored) {
    this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    this.terminal = terminal;
    this.colored = colored;
  }

  /** The process's own streams; {@code NO_COLOR} (no-color.org) is obeyed. */
  static Console system() {
    boolean terminal = System.console() != null && isTerminal();
    String noColor = System.getenv("NO_COLOR");
    boolean colored = terminal && (noColor == null || noColor.isEmpty());
    return new Console(System.out, System.err, terminal, colored);
  }

  /** {@code System.console()} is never null from Java 22 on; there it tells itself. */
  private static boolean isTerminal() {
    try {
      Object answer = java.io.Console.class.getMethod("isTerminal").invoke(System.console());
      return Boolean.TRUE.equals(answer);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  /** Prints a line of the result, unless one JSON document is wanted. */
  void result(String line) {
    if (!json) {
      out.println(line);
      out.flush();
    }
  }

  /** Prints the one JSON document, where it is wanted. */
  void document(@Nullable Object document) {
    if (json) {
      out.println(Json.writePretty(document));
      out.flush();
    }
  }

  /** Tells what happens, unless it shall be quiet. */
  void progress(String line) {
    if (!quiet) {
      above(line);
    }
  }

  /** Tells what happens in detail. */
  void detail(String line) {
    if (verbose) {
      above(line);
    }
  }

  /** Tells of something wrong. */
  void problem(String line) {
    above(line);
  }

  /** Draws the terminal's last line anew; lines printed later stand above it. */
  synchronized void foot(String text) {
    foot = text;
    err.print("\r" + text + ERASE_REST);
    err.flush();
  }

  /** Leaves the last line as it is, for others to follow. */
  synchronized void leaveFoot() {
    if (!foot.isEmpty()) {
      foot = "";
      err.println();
    }
  }

  private synchronized void above(String line) {
    if (foot.isEmpty()) {
      err.println(line);
    } else {
      err.print("\r" + line + ERASE_REST + System.lineSeparator() + foot);
      err.flush();
    }
  }

  /**
   * {@code text} with picocli markup such as {@code @|bold …|@}, in colour where that is wanted.
   */
  String styled(String markup) {
    return (colored ? Ansi.ON : Ansi.OFF).string(markup);
  }

  ColorScheme colors() {
    return Help.defaultColorScheme(colored ? Ansi.ON : Ansi.OFF);
  }

  /** Whether a progress bar can be drawn. */
  boolean drawsBars() {
    return terminal && !quiet;
  }

  boolean isVerbose() {
    return verbose;
  }

  void setJson(boolean json) {
    this.json = json;
  }

  void setQuiet(boolean quiet) {
    this.quiet = quiet;
  }

  void setVerbose(boolean verbose) {
    this.verbose = verbose;
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
