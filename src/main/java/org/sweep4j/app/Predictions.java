package org.sweep4j.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Task;
import org.sweep4j.data.Column;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.metric.ClassPredictions;

/**
 * Predictions of some rows as a table: columns that are kept, then {@code
 * label,probability_<class>…}, or {@code value}.
 */
public record Predictions(List<String> header, List<List<Object>> rows) {

  static Predictions of(TrainedModel model, Matrix outputs, List<Column> kept) {
    boolean value = model.preprocessing().task() == Task.REGRESSION;
    List<String> classes = model.preprocessing().classLabels();
    Matrix numbers =
        value ? outputs : ClassPredictions.probabilities(outputs, model.loss() == Loss.HINGE);
    ClassPredictions predictions = new ClassPredictions(numbers, new int[outputs.rows()]);
    List<String> header = new ArrayList<>(kept.stream().map(Column::name).toList());
    header.add(value ? "value" : "label");
    classes.forEach(name -> header.add("probability_" + name));
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < outputs.rows(); row++) {
      List<Object> cells = new ArrayList<>();
      for (Column column : kept) {
        cells.add(column.label(row));
      }
      if (!value) {
        cells.add(classes.get(predictions.predicted(row)));
      }
      for (int c = 0; c < numbers.columns(); c++) {
        cells.add(numbers.get(row, c));
      }
      rows.add(cells);
    }
    return new Predictions(header, rows);
  }

  /** The line of column names, to stand before the first rows. */
  public String headerLine() {
    return line(header);
  }

  /** A line for each row. */
  public String csv() {
    return rows.stream().map(Predictions::line).collect(Collectors.joining());
  }

  private static String line(List<?> cells) {
    return cells.stream()
            .map(String::valueOf)
            .map(Predictions::quoted)
            .collect(Collectors.joining(","))
        + "\n";
  }

  /** RFC 4180: cells with a comma, quote or line break stand in quotes. */
  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
