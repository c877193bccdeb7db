package org.sweep4j.report.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * The data of a {@link Figure.Kind#LINES} figure, put together line by line.
 *
 * @param marks vertical lines
 * @param logarithmic whether the y axis is; points at or below 0 are not drawn
 * @param unitSquare whether both axes go from 0 to 1, with the diagonal, as for ROC curves
 */
public record Lines(
    String x,
    String y,
    List<Line> lines,
    List<Mark> marks,
    boolean logarithmic,
    boolean unitSquare) {

  /** What a line stands for, which gives it the same colour on every figure. */
  public enum Role implements org.sweep4j.config.ConfigWord {
    TRAINING,
    VALIDATION,
    /** One of several in a natural order, such as layers. */
    ORDERED,
    /** One of several without order, such as classes. */
    NAMED,
    /** The one to look at. */
    BEST
  }

  /** Points (x, y). */
  public record Line(String name, Role role, double[] x, double[] y) {}

  /** A vertical line with a label, such as the best epoch. */
  public record Mark(double x, String label) {}

  public Lines(String x, String y) {
    this(x, y, List.of(), List.of(), false, false);
  }

  public Lines with(List<Line> more) {
    List<Line> all = Stream.concat(lines.stream(), more.stream()).toList();
    return new Lines(x, y, all, marks, logarithmic, unitSquare);
  }

  public Lines line(String name, Role role, double[] across, double[] up) {
    return with(List.of(new Line(name, role, across, up)));
  }

  public Lines mark(double place, String label) {
    List<Mark> all = Stream.concat(marks.stream(), Stream.of(new Mark(place, label))).toList();
    return new Lines(x, y, lines, all, logarithmic, unitSquare);
  }

  public Lines onLogarithmicScale() {
    return new Lines(x, y, lines, marks, true, unitSquare);
  }

  public Lines inUnitSquare() {
    return new Lines(x, y, lines, marks, logarithmic, true);
  }
}
