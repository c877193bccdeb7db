package org.sweep4j.report.run;

import java.util.List;
import java.util.Optional;
import org.sweep4j.data.Notice;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Table;

/** What the data were taken for, and what always the same prediction would score. */
public final class DataTable {
  private DataTable() {}

  /** The table, if {@code result.json} says what the data were taken for. */
  public static List<Figure> of(Optional<DataSummary> data) {
    return data.stream()
        .map(
            summary ->
                Figure.full(
                    "data-table",
                    Figure.Kind.TABLE,
                    sentence(summary),
                    Table.of("what", "found", summary.facts())))
        .toList();
  }

  private static String sentence(DataSummary summary) {
    List<Notice> notices = summary.notices();
    return notices.isEmpty()
        ? "What the data were taken for."
        : String.join(" ", notices.stream().map(notice -> notice + ".").toList());
  }
}
