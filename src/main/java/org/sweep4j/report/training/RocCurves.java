package org.sweep4j.report.training;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sweep4j.engine.diagnostics.Diagnostics.Roc;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Lines.Role;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.TrainingRun;

/** True against false positives as the threshold moves. */
final class RocCurves {
  private RocCurves() {}

  static Optional<Figure> of(TrainingRun run) {
    List<Roc> curves = run.diagnostics().roc().orElse(List.of());
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    Lines lines = new Lines("false positive rate", "true positive rate").unitSquare();
    for (Roc roc : curves) {
      lines.line(
          roc.label(),
          curves.size() == 1 ? Role.BEST : Role.NAMED,
          roc.falsePositiveRate(),
          roc.truePositiveRate());
    }
    return Optional.of(
        new Figure(
            "roc",
            Figure.Kind.LINES,
            Figure.Width.HALF,
            "ROC",
            sentence(curves, run.evaluatedOn()),
            lines.data()));
  }

  private static String sentence(List<Roc> curves, String rows) {
    if (curves.size() == 1) {
      Roc roc = curves.get(0);
      return "A random positive (%s) ranks above a random negative in %s of cases on %s examples: the area is %s."
          .formatted(roc.label(), Numbers.percent(roc.auc()), rows, Numbers.text(roc.auc()));
    }
    Comparator<Roc> byArea = Comparator.comparingDouble(Roc::auc);
    Roc worst = curves.stream().min(byArea).orElseThrow();
    Roc best = curves.stream().max(byArea).orElseThrow();
    return "Each class against the rest on %s examples: the area is smallest for %s (%s) and largest for %s (%s)."
        .formatted(
            rows, worst.label(), Numbers.text(worst.auc()), best.label(), Numbers.text(best.auc()));
  }
}
