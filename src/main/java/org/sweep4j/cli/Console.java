package org.sweep4j.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.output.ProxyOutputStream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.document.Document;
import org.sweep4j.json.Json;
import org.sweep4j.json.JsonItems;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/** Where results, progress and messages go: results to stdout, all else to stderr. */
final class Console {
  /** ECMA-48: erase from the cursor to the end of the line. */
  private static final String ERASE_REST = "\u001b[K";

  /** Control characters, but for line breaks, tabs and the colours that this program sets. */
  private static final Pattern CONTROL = Pattern.compile("\u001b\\[[0-9;]*m|[\\p{Cc}&&[^\n\t]]");

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;
  private final boolean colored;
  private boolean json;
  private boolean quiet;
  private boolean verbose;
  private String foot = "";

  /** The first failure to write a result, which a {@link PrintWriter} does not tell. */
  private @Nullable IOException lost;

  Console(OutputStream out, OutputStream err, boolean terminal, boolean colored) {
    OutputStream watched =
        new ProxyOutputStream(new BufferedOutputStream(out)) {
          @Override
          protected void handleIOException(IOException e) throws IOException {
            lost = lost == null ? e : lost;
            throw e;
          }
        };
    this.out = new PrintWriter(new OutputStreamWriter(watched, StandardCharsets.UTF_8));
    this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    this.terminal = terminal;
    this.colored = colored;
  }

  /** The process's own streams; {@code NO_COLOR} (no-color.org) is obeyed. */
  @SuppressWarnings("SystemConsoleNull") // A Java that never says null is asked by isTerminal.
  static Console system() {
    boolean terminal = System.console() != null && isTerminal();
    String noColor = System.getenv("NO_COLOR");
    boolean colored = terminal && (noColor == null || noColor.isEmpty());
    // Not System.out, which keeps it to itself when something cannot be written.
    return new Console(new FileOutputStream(FileDescriptor.out), System.err, terminal, colored);
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
      out.println(visible(line));
      out.flush();
    }
  }

  /** Prints the one JSON document, where it is wanted. */
  void document(@Nullable Object document) {
    if (json) {
      out.println(Json.writePretty(Document.plain(document)));
      out.flush();
    }
  }

  /** Prints one JSON document, a list, item by item, where it is wanted. */
  JsonItems items() {
    return new JsonItems(json ? out : Writer.nullWriter());
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

  /** Tells of something that was accepted but is likely not what was meant. */
  void warn(Object warning) {
    problem("warning: " + warning);
  }

  /** Shows what a data set was taken for, and what may not be meant. */
  void describe(DataSummary data) {
    data.facts().forEach((name, fact) -> result("%-8s  %s".formatted(name, fact)));
    result("");
    data.notices().forEach(notice -> warn(data.source() + ": " + notice));
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

  /** Files may hold what would steer the terminal; it is shown, not sent. */
  private static String visible(String text) {
    return CONTROL
        .matcher(text)
        .replaceAll(
            found ->
                found.group().length() > 1
                    ? Matcher.quoteReplacement(found.group())
                    : "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }

  private synchronized void above(String text) {
    String line = visible(text);
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

  /** Whether all results could be written; says why not, unless the reader has just gone. */
  boolean flush() {
    boolean written = !out.checkError();
    if (lost != null && !"Broken pipe".equals(lost.getMessage())) {
      problem("the output cannot be written: " + lost.getMessage());
    }
    err.flush();
    return written;
  }
}
