package org.sweep4j.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;

/** Collects what is wrong in a data file; shows the first {@value #SHOWN} and counts the others. */
public final class ProblemList {
  public static final int SHOWN = 20;

  private final List<Problem> shown = new ArrayList<>();
  private int count;
  private String lastFile = "";

  public void add(Problem problem) {
    if (shown.size() < SHOWN) {
      shown.add(problem);
    }
    lastFile = problem.file();
    count++;
  }

  public void add(String file, String message) {
    add(Problem.of(file, message));
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /**
   * @throws BadInputException if there was a problem
   */
  public void throwIfAny() {
    if (count == 0) {
      return;
    }
    shown.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
    if (count > SHOWN) {
      shown.add(Problem.of(lastFile, "… and " + (count - SHOWN) + " more"));
    }
    throw new BadInputException(shown);
  }
}
