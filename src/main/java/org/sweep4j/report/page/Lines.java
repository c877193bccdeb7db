package org.sweep4j.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The data of a {@link Figure.Kind#LINES} figure, put together line by line. */
public final class Lines {
  private final Map<String, @Nullable Object> data = new LinkedHashMap<>();
  private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();
  private final List<Map<String, @Nullable Object>> marks = new ArrayList<>();

  /** What a line stands for, which gives it the same colour on every figure. */
  public enum Role {
    TRAINING,
    VALIDATION,
    /** One of several in a natural order, such as layers. */
    ORDERED,
    /** One of several without order, such as classes. */
    NAMED,
    /** One of very many. */
    FAINT,
    /** One of very many that was ended early. */
    STOPPED,
    /** The one to look at. */
    BEST
  }

  public Lines(String xName, String yName) {
    data.put("x", xName);
    data.put("y", yName);
    data.put("lines", lines);
    data.put("marks", marks);
  }

  /** Points (x, y). */
  public Lines line(String name, Role role, double[] x, double[] y) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("name", name);
    line.put("role", role.name().toLowerCase(java.util.Locale.ROOT));
    line.put("x", Numbers.rounded(x));
    line.put("y", Numbers.rounded(y));
    lines.add(line);
    return this;
  }

  /** A vertical line with a label, such as the best epoch. */
  public Lines mark(double x, String label) {
    Map<String, @Nullable Object> mark = new LinkedHashMap<>();
    mark.put("x", x);
    mark.put("label", label);
    marks.add(mark);
    return this;
  }

  /** A horizontal line with a label, such as a target. */
  public Lines level(OptionalDouble y, String label) {
    y.ifPresent(value -> data.put("level", Map.of("y", value, "label", label)));
    return this;
  }

  /** A logarithmic y axis; points at or below 0 are not drawn. */
  public Lines logarithmic(boolean logarithmic) {
    data.put("logarithmic", logarithmic);
    return this;
  }

  /** Both axes from 0 to 1 with the diagonal, as for ROC curves. */
  public Lines unitSquare() {
    data.put("unitSquare", true);
    return this;
  }

  public Map<String, @Nullable Object> data() {
    return data;
  }
}
