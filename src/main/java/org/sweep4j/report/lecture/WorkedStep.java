package org.sweep4j.report.lecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Claim;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Finding;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Section;
import org.sweep4j.report.run.Fields;

/** One step of backpropagation as worked by hand, beside what the engine computed. */
final class WorkedStep implements Topic {
  private static final String RUN = "01-worked-backpropagation";

  /**
   * A number that the book prints, and where the trace has it.
   *
   * @param digits after the decimal point in print
   */
  private record Printed(
      String name, String quantity, int layer, int unit, double value, int digits) {

    /** Whether {@code computed} is the printed number, written in full. */
    boolean agrees(double computed) {
      double unit = Math.pow(10, -digits);
      return Math.abs(computed - value) <= unit * (0.5 + 1e-9);
    }
  }

  /** Larose, Discovering Knowledge in Data. */
  private static final List<Printed> BOOK =
      List.of(
          new Printed("output of hidden node A", "output", 1, 1, 0.7892, 4),
          new Printed("output of hidden node B", "output", 1, 2, 0.8176, 4),
          new Printed("output of Z", "output", 2, 1, 0.8750, 4),
          new Printed("error, target − Z", "target − output", 2, 1, -0.075, 3),
          new Printed("δ of Z", "delta", 2, 1, -0.0082, 4),
          new Printed("δ of B", "delta", 1, 2, -0.0011, 4),
          new Printed("new bias weight of B", "after", 1, 2, 0.69989, 5));

  @Override
  public Optional<Section> section(Runs runs) {
    Fields trace = runs.json(RUN + "/trace.json").fields("trace");
    return trace.isEmpty() ? Optional.empty() : Optional.of(section(trace));
  }

  private static Section section(Fields trace) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    int agreeing = 0;
    for (Printed printed : BOOK) {
      double computed = computed(trace, printed);
      boolean agrees = printed.agrees(computed);
      agreeing += agrees ? 1 : 0;
      rows.add(
          Arrays.asList(
              printed.name(),
              String.format(java.util.Locale.ROOT, "%." + printed.digits() + "f", printed.value()),
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
    return new Section(
        "backpropagation",
        "Backpropagation, step by step",
        List.of(finding),
        List.of(figure(rows)));
  }

  private static double computed(Fields trace, Printed printed) {
    boolean weight = printed.quantity().equals("after");
    return trace.objects(weight ? "weights" : "nodes").stream()
        .filter(entry -> is(entry, "layer", printed.layer()) && is(entry, "unit", printed.unit()))
        .filter(
            entry ->
                weight
                    ? is(entry, "input", 0)
                    : entry.text("quantity").orElse("").equals(printed.quantity()))
        .mapToDouble(entry -> entry.number(weight ? "after" : "value").orElse(Double.NaN))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static boolean is(Fields entry, String name, int value) {
    return entry.number(name).orElse(Double.NaN) == value;
  }

  private static Figure figure(List<List<@Nullable Object>> rows) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put(
        "columns", List.of(column("value"), column("in the book"), column("computed"), column("")));
    data.put("rows", rows);
    data.put("order", Map.of("column", -1, "descending", false));
    return new Figure(
        "worked-step",
        Figure.Kind.TABLE,
        Figure.Width.FULL,
        "",
        "Every intermediate value that the book prints, beside the engine's in double precision.",
        data);
  }

  static Map<String, Object> column(String name) {
    return Map.of("name", name, "format", "text");
  }
}
