package org.sweep4j.config.yaml.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;

/** Collects what is wrong with one file, so that all of it is told at once. */
public final class Problems {
  private static final Comparator<Problem> BY_POSITION =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  public Problems(String file) {
    this.file = file;
  }

  public void add(Place place, String message) {
    problems.add(at(place, message));
  }

  public void warn(Place place, String message) {
    warnings.add(at(place, message));
  }

  Problem at(Place place, String message) {
    return new Problem(file, place.line(), place.column(), message + place.note());
  }

  public int count() {
    return problems.size();
  }

  /** By position. */
  public List<Problem> all() {
    return problems.stream().sorted(BY_POSITION).distinct().toList();
  }

  /** By position. */
  public List<Problem> warnings() {
    return warnings.stream().sorted(BY_POSITION).distinct().toList();
  }

  /**
   * @throws BadInputException if there is any problem
   */
  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new BadInputException(all());
    }
  }
}
