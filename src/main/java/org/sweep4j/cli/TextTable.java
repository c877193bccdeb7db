package org.sweep4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Columns of text under a header: numbers to the right, words to the left. */
final class TextTable {
  private static final Pattern NUMBER = Pattern.compile("[-+±.\\d%eE∞ ]*|NaN|–");
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(Object... header) {
    add(header);
  }

  void add(Object... cells) {
    rows.add(Stream.of(cells).map(String::valueOf).toList());
  }

  void print(Console console) {
    lines().forEach(console::result);
  }

  /** The lines, header and rule first. */
  List<String> lines() {
    return lines(IntStream.range(0, rows.get(0).size()).boxed().toList(), Integer.MAX_VALUE);
  }

  /**
   * The lines, none longer than {@code most}: where the columns do not fit side by side, further
   * ones follow below, each time after the first column. A longer cell goes on in the next line.
   */
  List<String> lines(int most) {
    List<String> lines = new ArrayList<>();
    List<Integer> columns = new ArrayList<>(List.of(0));
    int used = width(0);
    for (int c = 1; c < rows.get(0).size(); c++) {
      int width = GAP.length() + width(c);
      if (used + width > most && columns.size() > 1) {
        lines.addAll(lines(columns, most));
        lines.add("");
        columns = new ArrayList<>(List.of(0));
        used = width(0);
      }
      columns.add(c);
      used += width;
    }
    lines.addAll(lines(columns, most));
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private boolean isNumeric(int column) {
    return rows.size() > 1
        && rows.stream().skip(1).allMatch(row -> NUMBER.matcher(row.get(column)).matches());
  }

  private List<String> lines(List<Integer> columns, int most) {
    int last = columns.get(columns.size() - 1);
    int others =
        columns.stream().filter(c -> c != last).mapToInt(c -> width(c) + GAP.length()).sum();
    int widest = Math.max(1, Math.min(width(last), most - others));
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      String rest = row.get(last);
      lines.add(line(row, columns, rest.substring(0, Math.min(widest, rest.length())), widest));
      while (rest.length() > widest) {
        rest = rest.substring(widest);
        lines.add(" ".repeat(others) + rest.substring(0, Math.min(widest, rest.length())));
      }
    }
    int rule = lines.stream().mapToInt(String::length).max().orElse(0);
    int header = (rows.get(0).get(last).length() + widest - 1) / widest;
    lines.add(Math.max(1, header), "─".repeat(rule));
    return lines;
  }

  /**
   * @param end what is shown of the last column's cell
   */
  private String line(List<String> row, List<Integer> columns, String end, int widest) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      int column = columns.get(i);
      boolean isLast = i == columns.size() - 1;
      String cell = isLast ? end : row.get(column);
      String padding = " ".repeat((isLast ? widest : width(column)) - cell.length());
      line.append(i == 0 ? "" : GAP);
      line.append(isNumeric(column) ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }
}
