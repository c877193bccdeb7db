package org.sweep4j.config;

import java.util.List;
import java.util.stream.Collectors;

/** A user's file or data cannot be used; carries every problem found. Exit code 2. */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public BadInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public BadInputException(Problem problem) {
    this(List.of(problem));
  }

  public List<Problem> problems() {
    return problems;
  }

  /** The same for the caller of the Java API, without the command line's options. */
  public BadInputException inProgram() {
    BadInputException told =
        new BadInputException(problems.stream().map(Problem::inProgram).toList());
    told.initCause(this);
    return told;
  }
}
