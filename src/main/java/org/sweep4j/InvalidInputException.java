package org.sweep4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;

/**
 * An experiment, a sweep or data cannot be used. The message has a line for each problem: what had
 * to hold, what was found, what to write instead; with file, line and column where there are any.
 *
 * <pre>{@code
 * try {
 *   Experiment.read(file).train();
 * } catch (InvalidInputException e) {
 *   e.problems().forEach(System.err::println);
 * }
 * }</pre>
 */
public final class InvalidInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  private InvalidInputException(BadInputException cause) {
    super(cause.getMessage(), cause);
    this.problems = cause.problems().stream().map(Problem::toString).toList();
  }

  /** Every problem by itself. */
  public List<String> problems() {
    return problems;
  }

  /** Work on files. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** What the work gives. */
  static <T> T reporting(Work<T> work) {
    try {
      return work.run();
    } catch (BadInputException e) {
      throw new InvalidInputException(e.inProgram());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
