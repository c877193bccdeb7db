package org.sweep4j.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Task;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.metric.ClassPredictions;

/** Predictions as a table: {@code label,probability_<class>…}, or {@code value}. */
public record Predictions(List<String> header, List<List<Object>> rows) {

  static Predictions of(TrainedModel model, Matrix outputs) {
    return model.preprocessing().task() == Task.REGRESSION
        ? values(outputs)
        : labels(outputs, model.preprocessing().classLabels(), model.loss() == Loss.HINGE);
  }

  private static Predictions values(Matrix outputs) {
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < outputs.rows(); row++) {
      rows.add(List.of(outputs.get(row, 0)));
    }
    return new Predictions(List.of("value"), rows);
  }

  private static Predictions labels(Matrix outputs, List<String> classes, boolean signed) {
    Matrix probabilities = ClassPredictions.probabilities(outputs, signed);
    ClassPredictions predictions = new ClassPredictions(probabilities, new int[outputs.rows()]);
    List<String> header = new ArrayList<>(List.of("label"));
    classes.forEach(name -> header.add("probability_" + name));
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < outputs.rows(); row++) {
      List<Object> cells = new ArrayList<>(List.of(classes.get(predictions.predicted(row))));
      for (int c = 0; c < classes.size(); c++) {
        cells.add(probabilities.get(row, c));
      }
      rows.add(cells);
    }
    return new Predictions(header, rows);
  }

  /** With other columns before these. */
  Predictions after(List<String> names, List<List<String>> cells) {
    List<List<Object>> joined = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      joined.add(Stream.concat(cells.get(row).stream(), rows.get(row).stream()).toList());
    }
    return new Predictions(Stream.concat(names.stream(), header.stream()).toList(), joined);
  }

  public String csv() {
    return line(header) + rows.stream().map(Predictions::line).collect(Collectors.joining());
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
