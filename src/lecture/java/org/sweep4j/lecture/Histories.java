package org.sweep4j.lecture;

import java.util.stream.IntStream;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Lines;
import org.sweep4j.search.Trial;

/**
 * The objective step by step, a line for each value of the parameter, with the first seed.
 *
 * @param symbol of the parameter
 */
record Histories(String symbol, String y, String sentence) implements Drawing {

  @Override
  public Figure figure(String id, Response response) {
    Lines lines = new Lines("step", y).onLogarithmicScale();
    for (int i = 0; i < response.size(); i++) {
      Trial trial = response.trials().get(i).get(0);
      double[] history = trial.history().stream().mapToDouble(Double::doubleValue).toArray();
      int[] measured =
          IntStream.range(0, history.length).filter(k -> Double.isFinite(history[k])).toArray();
      lines =
          lines.line(
              symbol + " = " + response.values().get(i),
              Lines.Role.ORDERED,
              IntStream.of(measured).mapToDouble(k -> k + 1).toArray(),
              IntStream.of(measured).mapToDouble(k -> history[k]).toArray());
    }
    return new Figure(id, Figure.Kind.LINES, Figure.Width.FULL, "", sentence, lines);
  }
}
