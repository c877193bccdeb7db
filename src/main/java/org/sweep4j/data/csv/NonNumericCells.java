package org.sweep4j.data.csv;

import java.util.List;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.csv.ColumnBuilder.OddCell;
import org.sweep4j.data.csv.ColumnChoice.Kind;

/** Says what is wrong with the cells of a numeric column that are no finite numbers. */
record NonNumericCells(Table table, ColumnBuilder column, int index, boolean isTarget) {

  void report(ProblemList problems) {
    List<OddCell> cells = column.oddCells();
    if (cells.isEmpty()) {
      return;
    }
    boolean mostlyText = column.kind() == Kind.NUMBERS && 2 * cells.size() > table.rows();
    if (mostlyText && !column.isInfinite(cells.get(0))) {
      problems.add(table.problem(cells.get(0).row(), index, allText(cells.get(0).text())));
      return;
    }
    for (OddCell cell : cells) {
      String message = column.isInfinite(cell) ? infinite(cell) : text(cell);
      problems.add(table.problem(cell.row(), index, message));
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
    return "%s must hold finite numbers, found '%s'; correct the cell, or leave it empty and choose how missing cells are filled"
        .formatted(place(), shortened(cell.text()));
  }

  private String text(OddCell cell) {
    if (column.kind() == Kind.PERCENT) {
      return "%s must hold percentages such as 12.5%%, found '%s'; correct the cell"
          .formatted(place(), shortened(cell.text()));
    }
    return "%s holds numbers, found '%s'; %s"
        .formatted(
            place(),
            shortened(cell.text()),
            advice(
                cell.text(),
                isTarget
                    ? "correct the cell, or write task: classification"
                    : "correct the cell, or list the column under categorical or exclude"));
  }
}
