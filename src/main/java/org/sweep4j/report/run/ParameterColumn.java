package org.sweep4j.report.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.text.YamlText;
import org.sweep4j.search.Trial;

/**
 * The values of one swept parameter, and what kind of axis suits them.
 *
 * @param distinct how many there are, none among them
 */
public record ParameterColumn(String name, Kind kind, int distinct) {
  /** Largest over smallest value from which on an axis is logarithmic. */
  private static final double WIDE = 50;

  /** On a logarithmic scale half of the values lie far below the largest. */
  private static final double CROWDED = 4;

  /** How many different numbers still count as a choice, when not spread like a range. */
  private static final int FEW = 6;

  /** The kind of axis. */
  public enum Kind {
    NUMBER,
    LOG,
    CATEGORY
  }

  /** The column of all trials. */
  static ParameterColumn of(String name, List<Trial> trials) {
    Set<@Nullable Object> distinct = new LinkedHashSet<>();
    trials.forEach(trial -> distinct.add(trial.parameters().flat().get(name)));
    int count = distinct.size();
    distinct.remove(null);
    return new ParameterColumn(name, kind(List.copyOf(distinct)), count);
  }

  private static Kind kind(List<Object> values) {
    if (!values.stream().allMatch(Number.class::isInstance) || values.size() <= FEW) {
      return Kind.CATEGORY;
    }
    double[] sorted =
        values.stream().mapToDouble(value -> ((Number) value).doubleValue()).sorted().toArray();
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    boolean crowdedBelow = sorted[sorted.length / 2] < high / CROWDED;
    return low > 0 && high / low >= WIDE && crowdedBelow ? Kind.LOG : Kind.NUMBER;
  }

  /** The value of a trial as the axis takes it: a number, or a category's text. */
  public @Nullable Object value(Trial trial) {
    Object value = trial.parameters().flat().get(name);
    return value == null || kind != Kind.CATEGORY ? value : text(value);
  }

  /** A value as text; whole numbers without a decimal point. */
  public static String text(@Nullable Object value) {
    if (value == null) {
      return "none";
    }
    return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
        ? Long.toString(d.longValue())
        : YamlText.shown(value);
  }
}
