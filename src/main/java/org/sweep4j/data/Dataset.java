package org.sweep4j.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Source;
import org.sweep4j.config.Task;

/**
 * The rows of a data source with their types known, not yet encoded, imputed or scaled.
 *
 * @param name the file's name, for messages
 * @param target absent for rows that are only to be predicted
 * @param firstTestRow where the rows of a second file, the test set, begin; {@code rows} without
 *     one
 * @param image present if each row is an image
 */
public record Dataset(
    String name,
    List<Column> features,
    Optional<Target> target,
    int rows,
    int firstTestRow,
    Optional<ImageSize> image) {

  public Dataset {
    features = List.copyOf(features);
  }

  /**
   * Reads the source of an experiment, and its second file if the test set is one.
   *
   * @throws BadInputException with every problem of the files, each with line and column; the
   *     column is the cell's number in its row
   */
  public static Dataset load(DataSection data) {
    return data.source() instanceof Source.Images images
        ? ImageLoader.load(images, data)
        : TableLoader.load(data);
  }

  /**
   * Reads new rows for a trained network; a target column is neither needed nor looked at.
   *
   * @param path a table with the columns the network was trained on, or an IDX file of images
   * @throws BadInputException if the file cannot be used with this preparation
   */
  public static Dataset loadForPrediction(Path path, Preprocessing preprocessing) {
    return NewRows.load(path, preprocessing, false);
  }

  /**
   * Reads new rows with their targets, to measure how well a trained network does on them.
   *
   * @throws BadInputException if the file cannot be used with this preparation, or has a class that
   *     the network does not know
   */
  public static Dataset loadLabelled(Path path, Preprocessing preprocessing) {
    return NewRows.load(path, preprocessing, true);
  }

  private Target knownTarget() {
    return target.orElseThrow(() -> new IllegalStateException(name + " was read without target"));
  }

  public Task task() {
    return knownTarget().task();
  }

  /** The classes in order; empty for a regression. */
  public List<String> classLabels() {
    return knownTarget().labels();
  }

  public String targetName() {
    return knownTarget().name();
  }

  /** Whether the last rows come from a second file, the test set. */
  public boolean hasTestFile() {
    return firstTestRow < rows;
  }

  /** All row numbers, in order. */
  public int[] allRows() {
    return java.util.stream.IntStream.range(0, rows).toArray();
  }
}
