package org.sweep4j.data.read;

import java.nio.file.Path;
import java.util.List;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.TableFormat;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.prepare.Preprocessing;

/** From files to a data set. */
public final class DataReader {
  private DataReader() {}

  /**
   * Reads the source of an experiment, and its second file if the test set is one.
   *
   * @throws BadInputException with every problem of the files, each with line and column; the
   *     column is the cell's number in its row
   */
  public static Dataset read(DataSection data) {
    return data.source().accept(new SourceLoader(data));
  }

  /**
   * Reads new rows for a trained network; a target column is neither needed nor looked at.
   *
   * @param path a table with the columns the network was trained on, or an IDX file of images
   * @param format how such tables are written
   * @throws BadInputException if the file cannot be used with this preparation
   */
  public static Dataset readForPrediction(
      Path path, Preprocessing preprocessing, TableFormat format) {
    return NewRows.load(path, preprocessing, format, false);
  }

  /**
   * Columns of a table of new rows as they are written, a list of cells for each row.
   *
   * @throws BadInputException if the table has no such column
   */
  public static List<List<String>> readTexts(
      Path path, Preprocessing preprocessing, TableFormat format, List<String> names) {
    return NewRows.texts(path, preprocessing, format, names);
  }

  /**
   * Reads new rows with their targets, to measure how well a trained network does on them.
   *
   * @throws BadInputException if the file cannot be used with this preparation, or has a class that
   *     the network does not know
   */
  public static Dataset readLabelled(Path path, Preprocessing preprocessing, TableFormat format) {
    return NewRows.load(path, preprocessing, format, true);
  }

  /** New rows of a Java program for a trained network, with or without their targets. */
  public static Dataset of(HeldTable rows, Preprocessing preprocessing, boolean labelled) {
    return NewRows.load(rows, preprocessing, labelled);
  }
}
