package org.sweep4j.data.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweep4j.data.Column;
import org.sweep4j.data.csv.ColumnChoice.ChosenColumn;
import org.sweep4j.data.csv.ColumnChoice.Kind;

/**
 * Collects the cells of one column while a file is read: numbers as numbers, so that a large table
 * needs eight bytes a cell, and text apart.
 */
final class ColumnBuilder {
  private static final int FIRST_CAPACITY = 16;
  private static final int MISSING_CODE = -1;

  /** A cell that is neither missing nor a finite number. */
  record OddCell(int row, String text) {}

  private final ChosenColumn wanted;
  private final CellText cellText;
  private double[] numbers = new double[FIRST_CAPACITY];
  private int rows;
  private int missing;
  private int nothings;
  private boolean leadingZeros;
  private final List<OddCell> oddCells = new ArrayList<>();
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  ColumnBuilder(ChosenColumn wanted, CellText cellText) {
    this.wanted = wanted;
    this.cellText = cellText;
  }

  String name() {
    return wanted.name();
  }

  Kind kind() {
    return wanted.kind();
  }

  void add(String cell) {
    if (rows == numbers.length) {
      numbers = Arrays.copyOf(numbers, rows + (rows >> 1));
    }
    numbers[rows] = takesTexts() ? code(cell) : number(cell);
    rows++;
  }

  private boolean takesTexts() {
    return wanted.kind() == Kind.TEXTS || wanted.kind() == Kind.AS_WRITTEN;
  }

  private double code(String cell) {
    if (wanted.kind() != Kind.AS_WRITTEN && cellText.isMissing(cell)) {
      missing++;
      return MISSING_CODE;
    }
    Integer known = texts.putIfAbsent(cell, texts.size());
    return known == null ? texts.size() - 1 : known;
  }

  private double number(String cell) {
    double number = wanted.kind() == Kind.PERCENT ? percent(cell) : cellText.number(cell);
    if (Double.isFinite(number)) {
      leadingZeros |= cell.length() > 1 && cell.charAt(0) == '0' && isDigit(cell.charAt(1));
      return number;
    }
    if (cellText.isMissing(cell)) {
      missing++;
    } else {
      nothings += cellText.isNothing(cell) ? 1 : 0;
      oddCells.add(new OddCell(rows, cell));
    }
    return Double.NaN;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private double percent(String cell) {
    return cell.endsWith("%")
        ? cellText.number(CellText.stripped(cell.substring(0, cell.length() - 1))) / 100
        : Double.NaN;
  }

  /** Whether a cell is written as a code is, with zeros before its number. */
  boolean hasLeadingZeros() {
    return leadingZeros && !isText();
  }

  /** The cells of a column of numbers that are none, and do not say that theirs is unknown. */
  List<OddCell> oddCells() {
    return nothings == 0
        ? oddCells
        : oddCells.stream().filter(cell -> !cellText.isNothing(cell.text())).toList();
  }

  /** Whether the cells are to be taken as text, although they may not have been read as such. */
  boolean isText() {
    long words = oddCells().stream().filter(cell -> !isInfinite(cell)).count();
    return switch (wanted.kind()) {
      case NUMBERS, PERCENT -> false;
      case TEXTS, AS_WRITTEN -> true;
      case LABELS -> words > 0;
      case EITHER -> words > 0 && 2 * words >= rows - missing - nothings;
    };
  }

  boolean isInfinite(OddCell cell) {
    return Double.isInfinite(cellText.number(cell.text()));
  }

  /** Whether text has to be read again because numbers among it lost their spelling. */
  boolean mustBeReadAgain() {
    return !takesTexts() && isText() && oddCells.size() < rows - missing;
  }

  Column build() {
    if (!isText()) {
      return new Column.Numbers(wanted.name(), Arrays.copyOf(numbers, rows));
    }
    return takesTexts() ? textsAsRead() : textsOfOddCells();
  }

  private Column textsAsRead() {
    int[] codes = new int[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] = (int) numbers[row];
    }
    return new Column.Texts(wanted.name(), codes, List.copyOf(texts.keySet()));
  }

  private Column textsOfOddCells() {
    int[] codes = new int[rows];
    Arrays.fill(codes, MISSING_CODE);
    for (OddCell cell : oddCells) {
      codes[cell.row()] = (int) code(cell.text());
    }
    return new Column.Texts(wanted.name(), codes, List.copyOf(texts.keySet()));
  }
}
