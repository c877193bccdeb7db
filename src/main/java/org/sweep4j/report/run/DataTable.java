package org.sweep4j.report.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.data.Notice;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.PageSection;

/** What the data were taken for, and what always the same prediction would score. */
public final class DataTable {
  private DataTable() {}

  /** The section, if {@code result.json} says what the data were taken for. */
  public static Optional<PageSection> of(Optional<DataSummary> data) {
    return data.map(summary -> new PageSection("data", "Data", List.of(figure(summary))));
  }

  private static Figure figure(DataSummary summary) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put(
        "columns",
        List.of(
            Map.of("name", "what", "format", "text"), Map.of("name", "found", "format", "text")));
    data.put(
        "rows",
        summary.facts().entrySet().stream().map(f -> List.of(f.getKey(), f.getValue())).toList());
    data.put("order", Map.of("column", 0, "descending", false));
    List<Notice> notices = summary.notices();
    String sentence =
        notices.isEmpty()
            ? "What the data were taken for."
            : String.join(" ", notices.stream().map(notice -> notice + ".").toList());
    return new Figure("data-table", Figure.Kind.TABLE, Figure.Width.FULL, "", sentence, data);
  }
}
