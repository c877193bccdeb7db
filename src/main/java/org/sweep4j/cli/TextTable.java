package org.sweep4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Columns of text under a header: numbers to the right, words to the left. */
final class TextTable {
  private static final Pattern NUMBER = Pattern.compile("[-+±.\\d%eE∞ ]*|NaN|–");
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> header) {
    rows.add(List.copyOf(header));
  }

  void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** The lines, header and rule first. */
  List<String> lines() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    boolean[] right = new boolean[columns];
    for (int c = 0; c < columns; c++) {
      int column = c;
      widths[c] = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      right[c] =
          rows.size() > 1
              && rows.stream().skip(1).allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(line(row, widths, right)));
    lines.add(1, "─".repeat(lines.stream().mapToInt(String::length).max().orElse(0)));
    return lines;
  }

  private static String line(List<String> cells, int[] widths, boolean[] right) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < cells.size(); c++) {
      String padding = " ".repeat(widths[c] - cells.get(c).length());
      line.append(c == 0 ? "" : GAP);
      line.append(right[c] ? padding + cells.get(c) : cells.get(c) + padding);
    }
    return line.toString().stripTrailing();
  }
}
