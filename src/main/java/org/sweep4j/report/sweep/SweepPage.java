package org.sweep4j.report.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sweep4j.report.page.Page;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.DataTable;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.method.SweepDocument;

/** The page of a sweep. */
public final class SweepPage {
  /** In the order of the page. */
  private static final List<Function<SweepRun, Optional<PageSection>>> SECTIONS =
      List.of(
          BestSoFar::of,
          ParallelCoordinates::of,
          Importance::of,
          HeatMap::of,
          ManualEffects::of,
          Brackets::of,
          ParameterScores::of,
          TrialCurves::of,
          FoldSpread::of,
          FailedTrials::of,
          TrialsTable::of,
          page -> DataTable.of(page.result().flatMap(SweepDocument::data)));

  private SweepPage() {}

  public static Page of(SweepRun run) {
    List<PageSection> sections =
        SECTIONS.stream().map(section -> section.apply(run)).flatMap(Optional::stream).toList();
    return new Page(run.name() + " · Sweep4j", SweepVerdict.of(run), sections);
  }
}
