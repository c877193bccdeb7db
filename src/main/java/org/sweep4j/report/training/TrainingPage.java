package org.sweep4j.report.training;

import java.util.List;
import java.util.Optional;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.report.page.Chapter;
import org.sweep4j.report.page.Page;
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
          new Chapter<>("data", "Data", run -> DataTable.of(data(run))));

  private TrainingPage() {}

  public static Page of(TrainingRun run) {
    return new Page(
        run.name() + " · Sweep4j", TrainingVerdict.of(run), Chapter.sections(CHAPTERS, run));
  }

  private static Optional<DataSummary> data(TrainingRun run) {
    return run.result().flatMap(TrainingResult::data);
  }
}
