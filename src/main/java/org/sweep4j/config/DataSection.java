package org.sweep4j.config;

import java.util.List;
import java.util.Optional;

/**
 * What is learned from: the source, its columns, their preparation and the split.
 *
 * @param format how a table is written
 * @param target the column to predict; absent: the last one
 * @param task absent: inferred (text or few distinct integers: classification)
 * @param features the columns to learn from; absent: all but the target and {@code exclude}
 * @param categorical the columns to one-hot encode besides those with text
 * @param targetScaling absent: standardised where the output layer can take the scale in
 * @param shuffle whether rows are put into random order before they are split
 * @param validation share of the rows left after the test set is taken; 0 for none
 * @param splitBy what rows have to do with each other
 */
public record DataSection(
    Source source,
    TableFormat format,
    Optional<String> target,
    Optional<Task> task,
    Optional<List<String>> features,
    List<String> exclude,
    Optional<List<String>> categorical,
    MissingValues missing,
    Scaling scale,
    Optional<TargetScaling> targetScaling,
    boolean shuffle,
    TestSet test,
    double validation,
    Augmentation augment,
    SplitBy splitBy) {

  public static final Range VALIDATION = Range.closedOpen(0, 1);

  public DataSection {
    features = features.map(List::copyOf);
    exclude = List.copyOf(exclude);
    categorical = categorical.map(List::copyOf);
    VALIDATION.check("validation", validation);
  }

  /** The same data wherever the experiment file lies. */
  public DataSection withAbsolutePaths() {
    return resolved(target, task, targetScaling);
  }

  /** The same data with no rows held out for validation. */
  public DataSection withoutValidation() {
    return new DataSection(
        source,
        format,
        target,
        task,
        features,
        exclude,
        categorical,
        missing,
        scale,
        targetScaling,
        shuffle,
        test,
        0,
        augment,
        splitBy);
  }

  /** The section without what only matters after reading: equal ones read equal data. */
  public DataSection asRead() {
    return new DataSection(
        source,
        format,
        target,
        task,
        features,
        exclude,
        categorical,
        missing,
        Scaling.NONE,
        Optional.empty(),
        true,
        test,
        0,
        Augmentation.NONE,
        splitBy);
  }

  /** The same data with what was inferred known, wherever the experiment file lies. */
  public DataSection resolved(
      Optional<String> knownTarget,
      Optional<Task> knownTask,
      Optional<TargetScaling> knownScaling) {
    return new DataSection(
        source.absolute(),
        format,
        knownTarget,
        knownTask,
        features,
        exclude,
        categorical,
        missing,
        scale,
        knownScaling,
        shuffle,
        test.absolute(),
        validation,
        augment,
        splitBy);
  }
}
