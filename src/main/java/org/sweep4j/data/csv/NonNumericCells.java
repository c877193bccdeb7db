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
    if (mostlyText && !ColumnBuilder.isInfinite(cells.get(0))) {
      problems.add(table.problem(cells.get(0).row(), index, allText(cells.get(0).text())));
      return;
    }
    for (OddCell cell : cells) {
      String message = ColumnBuilder.isInfinite(cell) ? infinite(cell) : text(cell);
      problems.add(table.problem(cell.row(), index, message));
    }
  }

  private String place() {
    return (isTarget ? "target '" : "column '") + column.name() + "'";
  }

  private String allText(String example) {
    return isTarget
        ? "a regression needs a target of numbers, found text such as '"
            + example
            + "' in '"
            + column.name()
            + "'; write task: classification, or name another target"
        : place()
            + " must hold numbers, found text such as '"
            + example
            + "'; list the column under categorical or exclude";
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private String infinite(OddCell cell) {
    return place()
        + " must hold finite numbers, found '"
        + shortened(cell.text())
        + "'; correct the cell, or leave it empty and choose how missing cells are filled";
  }

  private String text(OddCell cell) {
    return place()
        + " holds numbers, found '"
        + shortened(cell.text())
        + "'; correct the cell"
        + (isTarget
            ? ", or write task: classification"
            : ", or list the column under categorical or exclude");
  }
}
