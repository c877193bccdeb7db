package org.sweep4j.lecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Table;

/** Whether penalised weights become exactly zero. */
final class ZerosTopic implements Topic {

  @Override
  public Optional<Passage> passage(Runs runs) {
    return runs.document(Measurements.FILE, Measurements.DOCUMENT).map(ZerosTopic::passage);
  }

  private static Passage passage(Measurements all) {
    return new Passage(
        "zeros",
        "Zero, or near it",
        List.of(
            finding(
                "says that L2 draws weights towards zero, but not exactly to it.",
                "no weight is exactly 0 after training with λ = 0.1 in double precision",
                all,
                "l2",
                false),
            finding(
                "says that L1 may bring weights to zero.",
                "some weight is exactly 0 after training with λ = 0.1 in double precision (steps"
                    + " along a gradient, as Keras takes them, do not stop there: a proximal step"
                    + " would)",
                all,
                "l1",
                true)),
        List.of(figure(all)));
  }

  private static Figure figure(Measurements all) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    all.zeros()
        .forEach(
            (penalty, zeros) ->
                rows.add(
                    Arrays.asList(
                        penalty.toUpperCase(Locale.ROOT),
                        Integer.toString(zeros),
                        Numbers.text(all.smallest().getOrDefault(penalty, Double.NaN)))));
    return new Figure(
        "zero-weights",
        Figure.Kind.TABLE,
        Figure.Width.FULL,
        "",
        "The kernels of the Sonar network after a training with λ = 0.1.",
        Table.ofTexts(List.of("penalty", "weights that are 0", "smallest size of all"), rows));
  }

  private static Finding finding(
      String claim, String rule, Measurements all, String penalty, boolean zero) {
    Outcome outcome =
        reachesZero(
            all.zeros().getOrDefault(penalty, 0),
            all.smallest().getOrDefault(penalty, Double.NaN),
            zero);
    return new Finding(
        Claim.ofLecture(claim), outcome.measured(), rule, outcome.agreement(), List.of());
  }

  /**
   * @param claimed whether some weight should be 0
   */
  static Outcome reachesZero(int zeros, double smallest, boolean claimed) {
    return Outcome.of(
        (zeros > 0) == claimed,
        "%s exactly 0; the smallest is %s in size.",
        Numbers.count(zeros, "weight") + (zeros == 1 ? " is" : " are"),
        Numbers.text(smallest));
  }
}
