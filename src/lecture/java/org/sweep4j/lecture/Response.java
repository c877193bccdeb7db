package org.sweep4j.lecture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sweep4j.config.Configuration;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.search.Trial;

/**
 * What one sweep, repeated over seeds, measured along one of its parameters. A seed stands for
 * everything that chance decides: which rows are held out, the folds, the initial weights, the
 * order of the batches.
 *
 * @param values of the parameter as text, in the order of the sweep
 * @param trials [value][seed]
 */
record Response(List<String> values, List<List<Trial>> trials) {
  /** In place of a parameter: all of them that are not 0, such as "relu, hidden layers 8". */
  static final String ALL = "";

  /** Trials that differ in {@code parameter}; empty unless two seeds have a trial of each value. */
  static Optional<Response> of(List<Trial> all, String parameter) {
    Map<Long, Map<String, Trial>> bySeed = new TreeMap<>();
    Map<String, List<Trial>> byValue = new LinkedHashMap<>();
    for (Trial trial : all) {
      String value = text(trial.parameters(), parameter);
      byValue.computeIfAbsent(value, first -> new ArrayList<>());
      bySeed.computeIfAbsent(trial.seed(), first -> new LinkedHashMap<>()).put(value, trial);
    }
    bySeed.values().removeIf(trials -> trials.size() < byValue.size());
    byValue.forEach(
        (value, trials) -> bySeed.values().forEach(seed -> trials.add(seed.get(value))));
    return bySeed.size() < 2
        ? Optional.empty()
        : Optional.of(new Response(List.copyOf(byValue.keySet()), List.copyOf(byValue.values())));
  }

  private static String text(Configuration parameters, String parameter) {
    Object value = parameters.flat().get(parameter);
    return value == null ? settings(parameters) : plain(ParameterColumn.text(value));
  }

  private static String settings(Configuration parameters) {
    String settings =
        parameters.flat().entrySet().stream()
            .filter(entry -> !(entry.getValue() instanceof Number n && n.doubleValue() == 0))
            .map(Response::setting)
            .collect(Collectors.joining(", "));
    return settings.isEmpty() ? "none" : settings;
  }

  private static String setting(Map.Entry<String, ?> entry) {
    String name = entry.getKey().substring(entry.getKey().lastIndexOf('.') + 1).replace('_', ' ');
    return entry.getValue() instanceof Number number ? name + " " + number : "" + entry.getValue();
  }

  /** A value as a reader wants it: 0.0001, not 1.0E-4. */
  private static String plain(String value) {
    try {
      return new BigDecimal(value).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException word) {
      return value;
    }
  }

  int size() {
    return values.size();
  }

  int at(String value) {
    int index = values.indexOf(value);
    if (index < 0) {
      throw new IllegalArgumentException("no trial of %s, only of %s".formatted(value, values));
    }
    return index;
  }

  /** A metric of a value's trials, seed by seed; also {@code seconds} of training. */
  double[] each(String metric, int value) {
    return trials.get(value).stream()
        .mapToDouble(
            trial ->
                metric.equals("seconds")
                    ? trial.seconds()
                    : trial.metrics().getOrDefault(metric, Double.NaN))
        .toArray();
  }

  /** [value][seed] */
  double[][] each(String metric) {
    return IntStream.range(0, size()).mapToObj(i -> each(metric, i)).toArray(double[][]::new);
  }

  /** A metric at each value; mean over the seeds. */
  double[] mean(String metric) {
    return Arrays.stream(each(metric)).mapToDouble(PairedDifference::mean).toArray();
  }
}
