package org.sweep4j;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.datavec.api.records.reader.RecordReader;
import org.datavec.api.writable.Writable;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.sweep4j.data.Column;
import org.sweep4j.data.Column.Numbers;
import org.sweep4j.data.Column.Texts;
import org.sweep4j.data.read.HeldTable;

/**
 * Rows of a table in memory: numbers and texts by column. They mean what a CSV file with the same
 * columns would: the last column is the target unless the experiment names another, texts are
 * categories, NaN, null and empty texts are missing. Immutable.
 *
 * <pre>{@code
 * Rows rows = Rows.of(new double[][] {{5.1, 3.5}, {6.2, 2.9}}, "setosa", "virginica");
 * }</pre>
 */
public final class Rows {
  private static final String TARGET = "target";
  private static final List<Class<?>> CELLS =
      List.of(Number.class, Boolean.class, Character.class, Enum.class, CharSequence.class);

  private final HeldTable table;

  private Rows(List<Column> columns, int rows) {
    this.table = new HeldTable("rows", columns, rows);
  }

  /** Features [rows, features] alone, to be predicted; columns are called x1, x2, …. */
  public static Rows of(double[][] features) {
    return new Rows(numbers(features), features.length);
  }

  /** Features [rows, features], and a number to learn for each row. */
  public static Rows of(double[][] features, double[] targets) {
    return labelled(features, new Numbers(TARGET, targets.clone()), targets.length);
  }

  /** Features [rows, features], and a class for each row. */
  public static Rows of(double[][] features, String... classes) {
    return labelled(features, texts(TARGET, Arrays.asList(classes)), classes.length);
  }

  private static Rows labelled(double[][] features, Column target, int targets) {
    if (features.length != targets) {
      throw new IllegalArgumentException(
          "there must be a target for each row, found %d for %d rows"
              .formatted(targets, features.length));
    }
    List<Column> columns = new ArrayList<>(numbers(features));
    columns.add(target);
    return new Rows(columns, features.length);
  }

  /**
   * The components of records, a column each: numbers, booleans and enums, and texts.
   *
   * @throws IllegalArgumentException if there is no record, or a component holds something else
   */
  public static <T extends Record> Rows of(List<T> records) {
    if (records.isEmpty()) {
      throw new IllegalArgumentException("at least one record is needed, found none");
    }
    List<Column> columns = new ArrayList<>();
    for (RecordComponent component : records.get(0).getClass().getRecordComponents()) {
      List<@Nullable Object> cells = new ArrayList<>();
      records.forEach(row -> cells.add(value(component, row)));
      columns.add(column(component.getName(), cells));
    }
    return new Rows(columns, records.size());
  }

  private static @Nullable Object value(RecordComponent component, Record row) {
    Object value;
    try {
      component.getAccessor().setAccessible(true);
      value = component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(component + " cannot be read", e);
    }
    if (value != null && CELLS.stream().noneMatch(cell -> cell.isInstance(value))) {
      throw new IllegalArgumentException(
          "%s must hold a number, a boolean, an enum or a text, found %s"
              .formatted(component.getName(), value.getClass().getName()));
    }
    return value;
  }

  /**
   * Rows of a DataVec reader from where it stands to its end.
   *
   * @param columns their names; c1, c2, … unless given
   */
  public static Rows of(RecordReader reader, String... columns) {
    List<List<@Nullable Object>> cells = new ArrayList<>();
    int rows = 0;
    for (; reader.hasNext(); rows++) {
      List<Writable> row = reader.next();
      for (int i = 0; i < row.size(); i++) {
        if (rows == 0) {
          cells.add(new ArrayList<>());
        }
        cells.get(i).add(row.get(i).toString());
      }
    }
    List<Column> read = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      read.add(column(i < columns.length ? columns[i] : "c" + (i + 1), cells.get(i)));
    }
    return new Rows(read, rows);
  }

  /**
   * Features x1, x2, … and targets of a data set: one-hot labels are classes 0, 1, …, or as the
   * data set calls them; a single label is a number.
   */
  public static Rows of(DataSet data) {
    double[][] features = rowsOf(data.getFeatures());
    double[][] labels = rowsOf(data.getLabels());
    if (labels[0].length == 1) {
      return of(features, Arrays.stream(labels).mapToDouble(label -> label[0]).toArray());
    }
    List<String> names =
        Optional.ofNullable(data.getLabelNamesList())
            .filter(known -> known.size() == labels[0].length)
            .orElseGet(
                () -> IntStream.range(0, labels[0].length).mapToObj(String::valueOf).toList());
    return of(
        features,
        Arrays.stream(labels).map(label -> names.get(largest(label))).toArray(String[]::new));
  }

  /** All that an iterator gives, from its beginning. */
  public static Rows of(DataSetIterator iterator) {
    return of(Networks.all(iterator));
  }

  private static double[][] rowsOf(INDArray array) {
    return array.reshape(array.size(0), array.length() / array.size(0)).toDoubleMatrix();
  }

  static int largest(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }

  private static List<Column> numbers(double[][] features) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; features.length > 0 && i < features[0].length; i++) {
      double[] values = new double[features.length];
      for (int row = 0; row < values.length; row++) {
        if (features[row].length != features[0].length) {
          throw new IllegalArgumentException(
              "every row must have as many features as the first, %d, found %d in row %d"
                  .formatted(features[0].length, features[row].length, row));
        }
        values[row] = features[row][i];
      }
      columns.add(new Numbers("x" + (i + 1), values));
    }
    return columns;
  }

  /** Numbers if all that is there are, otherwise texts. */
  private static Column column(String name, List<@Nullable Object> cells) {
    double[] values = new double[cells.size()];
    for (int row = 0; row < values.length; row++) {
      Object cell = cells.get(row);
      if (cell instanceof Number number) {
        values[row] = number.doubleValue();
      } else if (cell == null || cell.toString().isEmpty()) {
        values[row] = Double.NaN;
      } else {
        try {
          values[row] = Double.parseDouble(cell.toString());
        } catch (NumberFormatException text) {
          return texts(name, cells);
        }
      }
    }
    return new Numbers(name, values);
  }

  private static Texts texts(String name, List<? extends @Nullable Object> cells) {
    Map<String, Integer> places = new LinkedHashMap<>();
    int[] codes = new int[cells.size()];
    for (int row = 0; row < codes.length; row++) {
      String text = cells.get(row) == null ? "" : String.valueOf(cells.get(row));
      codes[row] = text.isEmpty() ? -1 : places.computeIfAbsent(text, t -> places.size());
    }
    return new Texts(name, codes, List.copyOf(places.keySet()));
  }

  /** The same rows, with names for their columns, in order. */
  public Rows named(String... names) {
    List<Column> columns = table.columns();
    if (names.length > columns.size()) {
      throw new IllegalArgumentException(
          "there are %d columns to name, found %d names".formatted(columns.size(), names.length));
    }
    return new Rows(
        IntStream.range(0, columns.size())
            .mapToObj(i -> i < names.length ? renamed(columns.get(i), names[i]) : columns.get(i))
            .toList(),
        table.rows());
  }

  private static Column renamed(Column column, String name) {
    return column instanceof Texts texts
        ? new Texts(name, texts.codes(), texts.texts())
        : new Numbers(name, ((Column.Numeric) column).values());
  }

  public int size() {
    return table.rows();
  }

  HeldTable table() {
    return table;
  }
}
