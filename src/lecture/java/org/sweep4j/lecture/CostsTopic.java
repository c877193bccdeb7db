package org.sweep4j.lecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.report.page.Bars;
import org.sweep4j.report.page.Bars.Group;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;

/** The time of an activation and the memory of a batch. */
final class CostsTopic implements Topic {
  private static final List<String> OTHERS = List.of("sigmoid", "tanh", "swish");

  @Override
  public Optional<Passage> passage(Runs runs) {
    return runs.document(Measurements.FILE, Measurements.DOCUMENT).map(CostsTopic::passage);
  }

  private static Passage passage(Measurements all) {
    Outcome light = isLight(all.nanoseconds());
    Outcome memory = needsLessMemory(all.kilobytes());
    return new Passage(
        "costs",
        "What an activation and a batch cost",
        List.of(
            new Finding(
                Claim.ofLecture("says that ReLU is very light."),
                light.measured(),
                "what ReLU with its derivative takes beyond the linear function, called in the same"
                    + " way, is less than half of what each of sigmoid, tanh and swish does"
                    + " (medians of rounds in which each has its turn)",
                light.agreement(),
                List.of()),
            new Finding(
                Claim.ofLecture(
                    "says that with mini-batches not all training data must be in memory."),
                memory.measured(),
                "an update with batches of 16 asks for less memory than one with all rows",
                memory.agreement(),
                List.of())),
        List.of(
            bars(
                "Time of an activation",
                "Nanoseconds for one node, forward and backward, in the engine's arrays. (In"
                    + " training ReLU has a loop of its own there, which takes less still.)",
                "ns",
                all.nanoseconds()),
            bars(
                "Memory of an update",
                "What the first update of the Sonar network asks for beside its weights, by batch"
                    + " size.",
                "kB",
                all.kilobytes())));
  }

  static Outcome isLight(Map<String, Double> nanoseconds) {
    double relu = beyondLinear(nanoseconds, "relu");
    double least =
        OTHERS.stream().mapToDouble(name -> beyondLinear(nanoseconds, name)).min().orElseThrow();
    return Outcome.of(
        relu < least / 2,
        "beyond the linear function ReLU takes %s ns a node and the lightest of sigmoid, tanh and"
            + " swish %s ns.",
        Numbers.text(relu),
        Numbers.text(least));
  }

  private static double beyondLinear(Map<String, Double> nanoseconds, String name) {
    return nanoseconds.getOrDefault(name, Double.NaN)
        - nanoseconds.getOrDefault("linear", Double.NaN);
  }

  static Outcome needsLessMemory(Map<String, Double> kilobytes) {
    double some = kilobytes.getOrDefault("16", Double.NaN);
    double all = kilobytes.getOrDefault("all", Double.NaN);
    return Outcome.of(
        some < all,
        "the first update of the Sonar network asks for %s kB with batches of 16 and %s kB with all"
            + " rows.",
        Numbers.text(some),
        Numbers.text(all));
  }

  private static Figure bars(
      String title, String sentence, String unit, Map<String, Double> measured) {
    double[] values = measured.values().stream().mapToDouble(Double::doubleValue).toArray();
    return new Figure(
        "cost-" + unit.toLowerCase(java.util.Locale.ROOT),
        Figure.Kind.BARS,
        Figure.Width.HALF,
        title,
        sentence,
        Bars.of(List.copyOf(measured.keySet()), unit, "number", new Group(unit, values)));
  }
}
