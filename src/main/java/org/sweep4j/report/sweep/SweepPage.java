package org.sweep4j.report.sweep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.report.page.Chapter;
import org.sweep4j.report.page.Page;
import org.sweep4j.report.run.DataTable;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.method.SweepDocument;

/** The page of a sweep. */
public final class SweepPage {
  /** In the order of the page. */
  private static final List<Chapter<SweepRun>> CHAPTERS =
      List.of(
          new Chapter<>("best-so-far", "Best so far", BestSoFar::of),
          new Chapter<>("coordinates", "All parameters at once", ParallelCoordinates::of),
          new Chapter<>("importance", "Importance", Effects::importance),
          new Chapter<>("heat-map", "The grid", HeatMap::of),
          new Chapter<>("effects", "Effects, one change at a time", Effects::rounds),
          new Chapter<>("brackets", "Brackets", Brackets::of),
          new Chapter<>("parameters", "Each parameter against the score", ParameterScores::of),
          new Chapter<>("curves", "Learning curves of the trials", TrialCurves::of),
          new Chapter<>("folds", "Spread over the folds", FoldSpread::of),
          new Chapter<>("failures", "Failures", TrialTables::failures),
          new Chapter<>("trials", "Trials", TrialTables::all),
          new Chapter<>("rows", "Data", run -> DataTable.of(data(run))));

  private SweepPage() {}

  public static Page of(SweepRun run) {
    return new Page(
        run.name() + " · Sweep4j",
        SweepVerdict.of(run),
        run.leftOut(),
        Chapter.sections(CHAPTERS, run),
        Map.of(DrawnTrials.ID, DrawnTrials.of(run)));
  }

  private static Optional<DataSummary> data(SweepRun run) {
    return run.result().flatMap(SweepDocument::data);
  }
}
