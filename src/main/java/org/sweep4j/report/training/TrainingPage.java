package org.sweep4j.report.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.report.page.Page;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.DataTable;
import org.sweep4j.report.run.TrainingRun;

/** The page of one training run. */
public final class TrainingPage {
  /** In the order of the page. */
  private static final List<Function<TrainingRun, Optional<PageSection>>> SECTIONS =
      List.of(
          LearningCurves::of,
          DecisionFigure::of,
          Answers::of,
          LearningRate::of,
          GradientFlow::of,
          WeightHistograms::of,
          WeightSizes::of,
          page -> DataTable.of(page.result().flatMap(TrainingResult::data)));

  private TrainingPage() {}

  public static Page of(TrainingRun run) {
    List<PageSection> sections =
        SECTIONS.stream().map(section -> section.apply(run)).flatMap(Optional::stream).toList();
    return new Page(run.name() + " · Sweep4j", TrainingVerdict.of(run), sections);
  }
}
