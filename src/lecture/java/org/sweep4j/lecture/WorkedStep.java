package org.sweep4j.lecture;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.Cancellation;
import org.sweep4j.app.TrainListener;
import org.sweep4j.app.TrainRequest;
import org.sweep4j.backprop.StepTrace;
import org.sweep4j.backprop.StepTrace.NodeValue;
import org.sweep4j.backprop.StepTrace.WeightValue;
import org.sweep4j.document.Document;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Table;

/** One step of backpropagation as worked by hand, beside what the engine computed. */
final class WorkedStep implements Topic {
  static final String RUN = "01-worked-backpropagation";
  private static final String COMPUTED = "computed.json";

  /** Every number of the step by name, in the order in which one computes them. */
  private record Computed(Map<String, Double> values) {
    static final Document<Computed> DOCUMENT = Document.of(Computed.class);
  }

  /** Larose, Discovering Knowledge in Data: the numbers that it prints. */
  private static final Map<String, String> BOOK =
      Map.of(
          "output of A", "0.7892",
          "output of B", "0.8176",
          "output of Z", "0.8750",
          "error of Z, target − output", "-0.075",
          "δ of Z", "-0.0082",
          "δ of B", "-0.0011",
          "new w0 of B", "0.69989");

  private static String name(NodeValue value) {
    String node = node(value.layer(), value.unit());
    return switch (value.quantity()) {
      case NET_INPUT -> "net input of " + node;
      case OUTPUT -> "output of " + node;
      case ERROR -> "error of " + node + ", target − output";
      case DELTA -> "δ of " + node;
    };
  }

  private static String node(int layer, int unit) {
    return layer == 2 ? "Z" : unit == 1 ? "A" : "B";
  }

  private static Computed computed(StepTrace trace) {
    Map<String, Double> values = new LinkedHashMap<>();
    trace.nodes().forEach(value -> values.put(name(value), value.value()));
    for (WeightValue weight : trace.weights()) {
      String node = node(weight.layer(), weight.unit());
      values.put("new w%d of %s".formatted(weight.input(), node), weight.after());
    }
    return new Computed(values);
  }

  /** Whether {@code computed} is the printed number, written in full. */
  static boolean agrees(String printed, double computed) {
    BigDecimal value = new BigDecimal(printed);
    BigDecimal rounded = new BigDecimal(computed).setScale(value.scale(), RoundingMode.HALF_UP);
    return rounded.compareTo(value) == 0;
  }

  /** Trains, and keeps every number of the first step beside the training's files. */
  static Optional<String> run(TrainRequest training, Path directory) throws IOException {
    List<StepTrace> traces = new ArrayList<>();
    TrainListener listener =
        new TrainListener() {
          @Override
          public void traced(StepTrace trace) {
            traces.add(trace);
          }
        };
    Optional<String> error = training.run(listener, new Cancellation()).error();
    AtomicFile.write(directory.resolve(COMPUTED), Computed.DOCUMENT.line(computed(traces.get(0))));
    return error;
  }

  @Override
  public Optional<Passage> passage(Runs runs) {
    return runs.document(RUN + "/" + COMPUTED, Computed.DOCUMENT).map(WorkedStep::passage);
  }

  private static Passage passage(Computed all) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    all.values()
        .forEach(
            (name, computed) ->
                rows.add(
                    Arrays.asList(
                        name, BOOK.getOrDefault(name, "not printed"), Double.toString(computed))));
    long agreeing =
        BOOK.entrySet().stream()
            .filter(
                entry ->
                    agrees(
                        entry.getValue(),
                        all.values().getOrDefault(entry.getKey(), Double.MAX_VALUE)))
            .count();
    Outcome outcome =
        Outcome.of(
            agreeing == BOOK.size(),
            "%s of the %s printed values are those of the engine, rounded; the weights that are"
                + " left as an exercise stand beside them.",
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
        "Every number of the step as the engine has it in double precision, beside what the book"
            + " prints; w0 is a node's bias.",
        Table.ofTexts(List.of("value", "in the book", "computed"), rows));
  }
}
