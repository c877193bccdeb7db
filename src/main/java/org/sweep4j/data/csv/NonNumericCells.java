package org.sweep4j.data.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.csv.ColumnBuilder.OddCell;
import org.sweep4j.data.csv.ColumnChoice.Kind;

/** Says what is wrong with the cells of a numeric column that are no finite numbers. */
record NonNumericCells(Table table, ColumnBuilder column, boolean isTarget) {

  private static final int MOST_BY_THEMSELVES = 2;

  void report(ProblemList problems) {
    List<OddCell> cells = column.oddCells();
    if (cells.isEmpty()) {
      return;
    }
    boolean mostlyText = column.kind() == Kind.NUMBERS && 2 * cells.size() > table.rows();
    if (mostlyText && !column.isInfinite(cells.get(0))) {
      problems.add(table.problem(cells.get(0).row(), column.name(), allText(cells.get(0).text())));
      return;
    }
    Map<String, List<OddCell>> byText =
        cells.stream()
            .collect(Collectors.groupingBy(OddCell::text, LinkedHashMap::new, Collectors.toList()));
    for (List<OddCell> alike : byText.values()) {
      boolean many = alike.size() > MOST_BY_THEMSELVES;
      for (OddCell cell : many ? alike.subList(0, 1) : alike) {
        String message = column.isInfinite(cell) ? infinite(cell) : text(cell, many);
        String count = many ? " in %d cells, the first here".formatted(alike.size()) : "";
        problems.add(table.problem(cell.row(), column.name(), message.formatted(count)));
      }
    }
  }

  private String place() {
    return (isTarget ? "target '" : "column '") + column.name() + "'";
  }

  private String allText(String example) {
    return isTarget
        ? "a regression needs a target of numbers, found text such as '%s' in '%s'; %s"
            .formatted(
                example,
                column.name(),
                advice(example, "write task: classification, or name another target"))
        : "%s must hold numbers, found text such as '%s'; %s"
            .formatted(
                place(), example, advice(example, "list the column under categorical or exclude"));
  }

  /** What to write where the cell looks like something, otherwise {@code usual}. */
  private String advice(String cell, String usual) {
    return CellLook.of(List.of(cell), column.name())
        .map(look -> "if such cells are %s, %s".formatted(look.like(), look.advice()))
        .orElse(usual);
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private String infinite(OddCell cell) {
    return found("must hold finite numbers", cell)
        + "correct the cell, or leave it empty and choose how missing cells are filled";
  }

  /** What must be and what was, with a place for how many cells it is. */
  private String found(String rule, OddCell cell) {
    String text = shortened(cell.text()).replace("%", "%%");
    return "%s %s, found '%s'%%s; ".formatted(place().replace("%", "%%"), rule, text);
  }

  private String text(OddCell cell, boolean many) {
    if (column.kind() == Kind.PERCENT) {
      return found("must hold percentages such as 12.5%%", cell) + "correct the cell";
    }
    String usual =
        isTarget
            ? "correct the cell, or write task: classification"
            : "correct the cell, or list the column under categorical or exclude";
    String missing = "write missing_values: ['%s'] if it says that there is no value, otherwise ";
    String advice = advice(cell.text(), many ? missing.formatted(cell.text()) + usual : usual);
    return found("holds numbers", cell) + advice.replace("%", "%%");
  }
}
