package org.sweep4j.data;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Task;

/**
 * The rows of a data source with their types known, not yet encoded, imputed or scaled.
 *
 * @param name the file's name, for messages
 * @param target absent for rows that are only to be predicted
 * @param firstTestRow where the rows of a second file, the test set, begin; {@code rows} without
 *     one
 * @param image present if each row is an image
 * @param notes what reading found out, for a user to check
 * @param relation what rows have to do with each other; absent: nothing
 */
public record Dataset(
    String name,
    List<Column> features,
    Optional<Target> target,
    int rows,
    int firstTestRow,
    Optional<ImageSize> image,
    ReadingNotes notes,
    Optional<RowRelation> relation) {

  public Dataset {
    features = List.copyOf(features);
  }

  /** Of rows that have nothing to do with each other. */
  public Dataset(
      String name,
      List<Column> features,
      Optional<Target> target,
      int rows,
      int firstTestRow,
      Optional<ImageSize> image,
      ReadingNotes notes) {
    this(name, features, target, rows, firstTestRow, image, notes, Optional.empty());
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
