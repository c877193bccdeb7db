package org.sweep4j.data;

import java.util.List;

/** One column of a data set as read: not yet encoded, imputed or scaled. */
public sealed interface Column {
  String name();

  /** Whether the cell of {@code row} was empty or said that its value is unknown. */
  boolean isMissing(int row);

  /** Only the given rows, in the given order. */
  Column select(int[] rows);

  /** A column of numbers. */
  sealed interface Numeric extends Column {

    /** The number of {@code row}; NaN if it is missing. */
    double number(int row);

    @Override
    default boolean isMissing(int row) {
      return Double.isNaN(number(row));
    }
  }

  /**
   * Numbers from a table.
   *
   * @param values one a row; NaN for a missing cell
   */
  record Numbers(String name, double[] values) implements Numeric {
    @Override
    public double number(int row) {
      return values[row];
    }

    @Override
    public Numbers select(int[] rows) {
      double[] selected = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        selected[i] = values[rows[i]];
      }
      return new Numbers(name, selected);
    }
  }

  /**
   * One pixel of every image; all pixels of a data set share one array.
   *
   * @param pixels the images one after the other, each value 0 … 255 in one byte
   * @param index which pixel of an image this column is
   * @param perImage number of pixels of an image
   */
  record Pixels(String name, byte[] pixels, int index, int perImage) implements Numeric {
    @Override
    public double number(int row) {
      return pixels[row * perImage + index] & 0xFF;
    }

    @Override
    public Numbers select(int[] rows) {
      double[] selected = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        selected[i] = number(rows[i]);
      }
      return new Numbers(name, selected);
    }
  }

  /**
   * Text, each different one kept once.
   *
   * @param codes one a row: the place in {@code texts}; −1 for a missing cell
   */
  record Texts(String name, int[] codes, List<String> texts) implements Column {
    public Texts {
      texts = List.copyOf(texts);
    }

    @Override
    public boolean isMissing(int row) {
      return codes[row] < 0;
    }

    @Override
    public Texts select(int[] rows) {
      int[] selected = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        selected[i] = codes[rows[i]];
      }
      return new Texts(name, selected, texts);
    }
  }
}
