package org.sweep4j.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Objective;
import org.sweep4j.config.yaml.text.YamlText;
import org.sweep4j.search.Trial;

/** The best trials of a sweep. */
final class TrialTable {
  private static final int MOST = 10;
  private static final int DIGITS = 5;
  private static final int MOST_DIGITS = 17;
  private static final int MOST_DECIMALS = 9;

  private TrialTable() {}

  /** The table of the best trials that have a score, best first. */
  static TextTable top(List<Trial> trials, Objective objective) {
    List<Trial> ranked =
        trials.stream()
            .filter(trial -> trial.state().scored())
            .sorted(Trial.bestFirst(objective.goal()))
            .limit(MOST)
            .toList();
    List<String> names =
        ranked.stream()
            .flatMap(trial -> trial.parameters().flat().keySet().stream())
            .distinct()
            .toList();
    List<String> header = new ArrayList<>(List.of("rank", "trial", objective.name(), "± std"));
    header.addAll(names);
    header.add(names.contains("epochs") ? "epochs trained" : "epochs");
    List<List<String>> values = names.stream().map(name -> column(ranked, name)).toList();
    TextTable table = new TextTable(header.toArray());
    for (int i = 0; i < ranked.size(); i++) {
      int row = i;
      Trial trial = ranked.get(i);
      List<Object> cells =
          new ArrayList<>(
              List.of(
                  i + 1,
                  trial.number(),
                  ResultTable.number(trial.scoreOrNaN()),
                  ResultTable.number(trial.standardDeviation())));
      values.forEach(column -> cells.add(column.get(row)));
      cells.add(trial.epochs());
      table.add(cells.toArray());
    }
    return table;
  }

  /** The values of a parameter, with as many digits as tell different ones apart. */
  private static List<String> column(List<Trial> trials, String name) {
    List<@Nullable Object> values = new ArrayList<>();
    trials.forEach(trial -> values.add(trial.parameters().flat().get(name)));
    long distinct = values.stream().distinct().count();
    return IntStream.rangeClosed(DIGITS, MOST_DIGITS)
        .mapToObj(digits -> texts(values, digits))
        .filter(texts -> texts.stream().distinct().count() == distinct)
        .findFirst()
        .orElseGet(() -> texts(values, MOST_DIGITS));
  }

  private static List<String> texts(List<@Nullable Object> values, int digits) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value(value, digits)));
    return texts;
  }

  /** One line for a finished trial. */
  static String line(Trial trial) {
    String parameters =
        trial.parameters().flat().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + value(entry.getValue(), DIGITS))
            .collect(Collectors.joining(" "));
    String outcome =
        trial.score().isPresent()
            ? ResultTable.number(trial.score().getAsDouble())
            : trial.error().orElse("");
    return "trial %d  %s  %s  %s"
        .formatted(trial.number(), trial.state().spelling(), outcome, parameters);
  }

  private static String value(@Nullable Object value, int digits) {
    if (value instanceof Double number) {
      BigDecimal rounded =
          new BigDecimal(number).round(new MathContext(digits)).stripTrailingZeros();
      return rounded.scale() > MOST_DECIMALS ? rounded.toString() : rounded.toPlainString();
    }
    return value == null ? "none" : YamlText.shown(value);
  }
}
