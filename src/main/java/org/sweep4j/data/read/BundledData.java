package org.sweep4j.data.read;

import java.util.List;
import java.util.Locale;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Problem;
import org.sweep4j.config.TableFormat;
import org.sweep4j.config.Task;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.csv.CsvRecords;

/** The data sets that ship with Sweep4j. */
public final class BundledData {
  private static final List<BundledSet> SETS = readIndex();

  private BundledData() {}

  /**
   * A bundled data set.
   *
   * @param columns with the target, which is the last
   */
  public record BundledSet(
      String name,
      int rows,
      int columns,
      Task task,
      String description,
      String source,
      String licence) {}

  /** Every bundled set, the smallest lesson first. */
  public static List<BundledSet> all() {
    return SETS;
  }

  /**
   * The table of the set called {@code name}.
   *
   * @throws BadInputException if there is none
   */
  static DataFile file(String name) {
    List<String> names = SETS.stream().map(BundledSet::name).toList();
    String wanted = name.toLowerCase(Locale.ROOT).replace('-', '_');
    if (!names.contains(wanted)) {
      throw new BadInputException(
          Problem.of(
              name,
              "data.source must be a bundled data set or a path to a file, found '%s'; %s"
                  .formatted(name, NearMiss.suggestion(name, names))));
    }
    return DataFile.resource(wanted + ".csv");
  }

  private static List<BundledSet> readIndex() {
    List<BundledSet> sets = new java.util.ArrayList<>();
    try (CsvRecords records = new CsvRecords(DataFile.resource("index.tsv"), TableFormat.USUAL)) {
      records.next();
      records.forEachRemaining(cells -> sets.add(set(cells)));
    }
    return List.copyOf(sets);
  }

  private static BundledSet set(String[] cells) {
    return new BundledSet(
        cells[0],
        Integer.parseInt(cells[1]),
        Integer.parseInt(cells[2]),
        ConfigWord.find(Task.class, cells[3]).orElseThrow(),
        cells[4],
        cells[5],
        cells[6]);
  }
}
