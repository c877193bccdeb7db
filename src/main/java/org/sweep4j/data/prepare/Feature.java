package org.sweep4j.data.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep4j.data.Column;
import org.sweep4j.data.Matrix;

/** How one column becomes inputs of a network; what it holds was learned on training rows. */
public sealed interface Feature {
  String name();

  /** Number of inputs the column becomes. */
  int width();

  /** What each input is: the column's name, or {@code column=category}. */
  List<String> inputNames();

  /** Whether the input is a number on a scale, which noise can be added to. */
  boolean isNumber();

  /** Fills columns {@code first} … {@code first + width() − 1} of {@code inputs}. */
  void encode(Column column, int[] rows, Matrix inputs, int first);

  /**
   * One input: (x − shift) / scale.
   *
   * @param scale 0 for a column that was constant in the training rows: its input is always 0
   * @param imputed what a missing cell becomes before scaling
   */
  record Numeric(String name, double shift, double scale, OptionalDouble imputed)
      implements Feature {
    @Override
    public int width() {
      return 1;
    }

    @Override
    public List<String> inputNames() {
      return List.of(name);
    }

    @Override
    public boolean isNumber() {
      return true;
    }

    @Override
    public void encode(Column column, int[] rows, Matrix inputs, int first) {
      Column.Numeric numbers = (Column.Numeric) column;
      double[] values = inputs.values();
      int width = inputs.columns();
      for (int i = 0; i < rows.length; i++) {
        values[i * width + first] = scaled(filled(numbers.number(rows[i])));
      }
    }

    private double filled(double number) {
      return Double.isNaN(number) ? imputed.orElse(Double.NaN) : number;
    }

    /** The input for the number {@code x}. */
    public double scaled(double x) {
      return scale == 0 ? 0 : (x - shift) / scale;
    }

    /** The number that {@code input} stands for; a constant column's number for any. */
    public double unscaled(double input) {
      return input * scale + shift;
    }
  }

  /**
   * One-hot: one input a category, 1 where the cell's text is that category, otherwise 0. A text
   * that is no category makes all of them 0.
   *
   * @param categories in numeric order if all are numbers, otherwise in alphabetical order
   * @param imputed what a missing cell becomes
   */
  record Categorical(String name, List<String> categories, Optional<String> imputed)
      implements Feature {
    public Categorical {
      categories = List.copyOf(categories);
    }

    @Override
    public int width() {
      return categories.size();
    }

    @Override
    public List<String> inputNames() {
      return categories.stream().map(category -> name + "=" + category).toList();
    }

    @Override
    public boolean isNumber() {
      return false;
    }

    @Override
    public void encode(Column column, int[] rows, Matrix inputs, int first) {
      Column.Texts texts = (Column.Texts) column;
      Map<String, Integer> places = new LinkedHashMap<>();
      categories.forEach(category -> places.put(category, places.size()));
      int unknown = imputed.map(text -> places.getOrDefault(text, -1)).orElse(-1);
      int[] placeOfCode =
          texts.texts().stream().mapToInt(text -> places.getOrDefault(text, -1)).toArray();
      for (int i = 0; i < rows.length; i++) {
        int code = texts.codes()[rows[i]];
        int place = code < 0 ? unknown : placeOfCode[code];
        if (place >= 0) {
          inputs.set(i, first + place, 1);
        }
      }
    }
  }
}
