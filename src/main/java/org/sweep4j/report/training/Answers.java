package org.sweep4j.report.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.page.Words;
import org.sweep4j.report.run.TrainingRun;

/** How good the network's answers are: confusion matrix and ROC, side by side. */
final class Answers {
  private Answers() {}

  static Optional<PageSection> of(TrainingRun run) {
    List<Figure> figures = new ArrayList<>();
    ConfusionMatrix.of(run).ifPresent(figures::add);
    RocCurves.of(run).ifPresent(figures::add);
    String title = "Answers on " + run.evaluatedOn() + " data";
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageSection("answers", Words.sentence(title), figures));
  }
}
