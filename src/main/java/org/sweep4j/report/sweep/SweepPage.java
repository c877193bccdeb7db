package org.sweep4j.report.sweep;

import java.util.List;
import java.util.Map;
import org.sweep4j.report.page.Page;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.DataTable;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.method.SweepDocument;

/** The page of a sweep. */
public final class SweepPage {
  private SweepPage() {}

  public static Page of(SweepRun run) {
    return new Page(
        run.name() + " · Sweep4j",
        SweepVerdict.of(run),
        run.leftOut(),
        List.of(
            new PageSection("best-so-far", "Best so far", BestSoFar.of(run)),
            new PageSection("coordinates", "All parameters at once", ParallelCoordinates.of(run)),
            new PageSection("importance", "Importance", Effects.importance(run)),
            new PageSection("heat-map", "The grid", HeatMap.of(run)),
            new PageSection("effects", "Effects, one change at a time", Effects.rounds(run)),
            new PageSection("brackets", "Brackets", Brackets.of(run)),
            new PageSection(
                "parameters", "Each parameter against the score", ParameterScores.of(run)),
            new PageSection("curves", "Learning curves of the trials", TrialCurves.of(run)),
            new PageSection("folds", "Spread over the folds", FoldSpread.of(run)),
            new PageSection("failures", "Failures", TrialTables.failures(run)),
            new PageSection("trials", "Trials", TrialTables.all(run)),
            new PageSection(
                "rows", "Data", DataTable.of(run.result().flatMap(SweepDocument::data)))),
        Map.of(DrawnTrials.ID, DrawnTrials.of(run)));
  }
}
