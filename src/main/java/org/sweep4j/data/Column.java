package org.sweep4j.data;

import java.util.List;
import java.util.stream.IntStream;

/** One column of a data set as read: not yet encoded, imputed or scaled. */
public sealed interface Column {
  String name();

  /** Whether the cell of {@code row} was empty or said that its value is unknown. */
  boolean isMissing(int row);

  /** Only the given rows, in the given order. */
  Column select(int[] rows);

  /** The class that the cell of {@code row}, which is not missing, names. */
  String label(int row);

  /** How many different texts there are; 0 for numbers. */
  int categories();

  /** A column of numbers. */
  sealed interface Numeric extends Column {

    /** The number of {@code row}; NaN if it is missing. */
    double number(int row);

    /** The numbers of all rows. */
    double[] values();

    @Override
    default Numbers select(int[] rows) {
      return new Numbers(name(), IntStream.of(rows).mapToDouble(this::number).toArray());
    }

    @Override
    default boolean isMissing(int row) {
      return Double.isNaN(number(row));
    }

    @Override
    default String label(int row) {
      return Numeric.label(number(row));
    }

    /** A number as a class label: {@code 3} rather than {@code 3.0}. */
    static String label(double value) {
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? Long.toString((long) value)
          : Double.toString(value);
    }

    @Override
    default int categories() {
      return 0;
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
    public double[] values() {
      return IntStream.range(0, pixels.length / perImage).mapToDouble(this::number).toArray();
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
    public String label(int row) {
      return texts.get(codes[row]);
    }

    @Override
    public int categories() {
      return texts.size();
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
