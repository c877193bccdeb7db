package org.sweep4j.report.training;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.report.page.Chapter;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Page;
import org.sweep4j.report.page.Table;
import org.sweep4j.report.run.DataTable;
import org.sweep4j.report.run.TrainingRun;

/** The page of one training run. */
public final class TrainingPage {
  /** In the order of the page. */
  private static final List<Chapter<TrainingRun>> CHAPTERS =
      List.of(
          new Chapter<>("learning-curves", "Learning curves", LearningCurves::of),
          new Chapter<>("decision", "What it learned", DecisionFigure::of),
          new Chapter<>("answers", "Answers", Answers::of),
          new Chapter<>("learning-rate", "Learning rate", LearningCurves::learningRate),
          new Chapter<>("gradients", "Gradient norm per layer", GradientFlow::of),
          new Chapter<>("weights", "Weights before and after", Kernels::histograms),
          new Chapter<>("weight-sizes", "Size of the weights", Kernels::sizes),
          new Chapter<>("settings", "Hyperparameters", TrainingPage::settings),
          new Chapter<>("rows", "Data", run -> DataTable.of(data(run))));

  private TrainingPage() {}

  public static Page of(TrainingRun run) {
    return new Page(
        run.name() + " · Sweep4j",
        TrainingVerdict.of(run),
        run.leftOut(),
        Chapter.sections(CHAPTERS, run),
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
                Table.ofTexts(List.of("setting", "value"), rows(run))));
  }

  private static List<List<@Nullable Object>> rows(TrainingRun run) {
    return run.settings().entrySet().stream()
        .map(setting -> Arrays.<@Nullable Object>asList(setting.getKey(), setting.getValue()))
        .toList();
  }

  private static Optional<DataSummary> data(TrainingRun run) {
    return run.result().flatMap(TrainingResult::data);
  }
}
