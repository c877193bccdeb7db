package org.sweep4j.lecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.Cancellation;
import org.sweep4j.app.TrainListener;
import org.sweep4j.app.TrainRequest;
import org.sweep4j.backprop.StepTrace;
import org.sweep4j.backprop.StepTrace.Quantity;
import org.sweep4j.document.Document;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Table;

/** One step of backpropagation as worked by hand, beside what the engine computed. */
final class WorkedStep implements Topic {
  static final String RUN = "01-worked-backpropagation";
  private static final String COMPUTED = "computed.json";

  /** What the book prints, as the engine computed it, by name. */
  private record Computed(Map<String, Double> values) {
    static final Document<Computed> DOCUMENT = Document.of(Computed.class);
  }

  /**
   * A number that the book prints, and where a trace has it.
   *
   * @param digits after the decimal point in print
   */
  private record Printed(String name, ToDoubleFunction<StepTrace> place, double value, int digits) {

    /** Whether {@code computed} is the printed number, written in full. */
    boolean agrees(double computed) {
      double unit = Math.pow(10, -digits);
      return Math.abs(computed - value) <= unit * (0.5 + 1e-9);
    }
  }

  /** Larose, Discovering Knowledge in Data. */
  private static final List<Printed> BOOK =
      List.of(
          new Printed("output of hidden node A", node(Quantity.OUTPUT, 1, 1), 0.7892, 4),
          new Printed("output of hidden node B", node(Quantity.OUTPUT, 1, 2), 0.8176, 4),
          new Printed("output of Z", node(Quantity.OUTPUT, 2, 1), 0.8750, 4),
          new Printed("error, target − Z", node(Quantity.ERROR, 2, 1), -0.075, 3),
          new Printed("δ of Z", node(Quantity.DELTA, 2, 1), -0.0082, 4),
          new Printed("δ of B", node(Quantity.DELTA, 1, 2), -0.0011, 4),
          new Printed("new bias weight of B", newBias(1, 2), 0.69989, 5));

  private static ToDoubleFunction<StepTrace> node(Quantity quantity, int layer, int unit) {
    return trace ->
        trace.nodes().stream()
            .filter(node -> node.quantity() == quantity)
            .filter(node -> node.layer() == layer && node.unit() == unit)
            .findFirst()
            .orElseThrow()
            .value();
  }

  private static ToDoubleFunction<StepTrace> newBias(int layer, int unit) {
    return trace ->
        trace.weights().stream()
            .filter(weight -> weight.layer() == layer && weight.unit() == unit)
            .filter(weight -> weight.input() == 0)
            .findFirst()
            .orElseThrow()
            .after();
  }

  /** Trains, and keeps what the book prints beside the training's files. */
  static Optional<String> run(TrainRequest training, Path directory) throws IOException {
    Map<String, Double> computed = new LinkedHashMap<>();
    TrainListener listener =
        new TrainListener() {
          @Override
          public void traced(StepTrace trace) {
            BOOK.forEach(
                printed -> computed.put(printed.name(), printed.place().applyAsDouble(trace)));
          }
        };
    Optional<String> error = training.run(listener, new Cancellation()).error();
    AtomicFile.write(directory.resolve(COMPUTED), Computed.DOCUMENT.line(new Computed(computed)));
    return error;
  }

  @Override
  public Optional<Passage> passage(Runs runs) {
    return runs.document(RUN + "/" + COMPUTED, Computed.DOCUMENT).map(WorkedStep::passage);
  }

  private static Passage passage(Computed all) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    int agreeing = 0;
    for (Printed printed : BOOK) {
      double computed = all.values().getOrDefault(printed.name(), Double.NaN);
      boolean agrees = printed.agrees(computed);
      agreeing += agrees ? 1 : 0;
      rows.add(
          Arrays.asList(
              printed.name(),
              String.format(Locale.ROOT, "%." + printed.digits() + "f", printed.value()),
              Double.toString(computed),
              agrees ? "agrees" : "differs"));
    }
    Outcome outcome =
        Outcome.of(
            agreeing == BOOK.size(),
            "%s of the %s printed values are those of the engine, rounded.",
            Numbers.count(agreeing),
            Numbers.count(BOOK.size()));
    Finding finding =
        new Finding(
            Claim.ofLecture(
                "works out by hand the outputs, the errors δ and one new bias of Larose's network:"
                    + " two sigmoid hidden nodes, one sigmoid output, target 0.8, learning rate"
                    + " 0.1."),
            outcome.measured(),
            "every value that the book prints is ours, rounded to the digits printed",
            outcome.agreement(),
            Runs.links(List.of(RUN)));
    return new Passage(
        "backpropagation",
        "Backpropagation, step by step",
        List.of(finding),
        List.of(figure(rows)));
  }

  private static Figure figure(List<List<@Nullable Object>> rows) {
    return new Figure(
        "worked-step",
        Figure.Kind.TABLE,
        Figure.Width.FULL,
        "",
        "Every intermediate value that the book prints, beside the engine's in double precision.",
        Table.ofTexts(List.of("value", "in the book", "computed", ""), rows));
  }
}
