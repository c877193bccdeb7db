package org.sweep4j.report.training;

import java.util.List;
import java.util.Map;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Page;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.page.Table;
import org.sweep4j.report.run.DataTable;
import org.sweep4j.report.run.TrainingRun;

/** The page of one training run. */
public final class TrainingPage {
  private TrainingPage() {}

  public static Page of(TrainingRun run) {
    return new Page(
        run.name() + " · Sweep4j",
        TrainingVerdict.of(run),
        run.leftOut(),
        List.of(
            new PageSection("learning-curves", "Learning curves", LearningCurves.of(run)),
            new PageSection("decision", "What it learned", DecisionFigure.of(run)),
            new PageSection("answers", "Answers", Answers.of(run)),
            new PageSection("learning-rate", "Learning rate", LearningCurves.learningRate(run)),
            new PageSection("gradients", "Gradient norm per layer", GradientFlow.of(run)),
            new PageSection("weights", "Weights before and after", Kernels.histograms(run)),
            new PageSection("weight-sizes", "Size of the weights", Kernels.sizes(run)),
            new PageSection("settings", "Hyperparameters", settings(run)),
            new PageSection(
                "rows", "Data", DataTable.of(run.result().flatMap(TrainingResult::data)))),
        Map.of());
  }

  private static List<Figure> settings(TrainingRun run) {
    return run.settings().isEmpty()
        ? List.of()
        : List.of(
            Figure.full(
                "settings-table",
                Figure.Kind.TABLE,
                "Every setting of the model and its training, defaults included.",
                Table.of("setting", "value", run.settings())));
  }
}
