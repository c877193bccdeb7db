package org.sweep4j.existing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.indexing.SpecifiedIndex;
import org.sweep4j.config.Task;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.ReadingNotes;
import org.sweep4j.data.Target;
import org.sweep4j.data.split.Fold;
import org.sweep4j.data.split.Folds;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/** The examples of a data set, divided into rows to learn from and rows held out. */
public final class FoldedData {
  /** Without folds one row in so many is held out. */
  private static final int HELD_OUT = 5;

  private static final int ROWS_AT_A_TIME = 1024;

  private final DataSet data;
  private final List<Fold> folds;

  private FoldedData(DataSet data, List<Fold> folds) {
    this.data = data;
    this.folds = folds;
  }

  /**
   * Each class in every fold alike, where labels are one-hot.
   *
   * @param folds less than 2 to hold out a fifth of the rows, once
   */
  public static FoldedData of(DataSet data, int folds, Seed seed) {
    int rows = data.numExamples();
    Dataset labels =
        new Dataset(
            "data set",
            List.of(),
            Optional.of(target(data.getLabels())),
            rows,
            rows,
            Optional.empty(),
            ReadingNotes.NONE);
    int[] all = IntStream.range(0, rows).toArray();
    List<Fold> parts = Folds.of(labels, all, folds < 2 ? HELD_OUT : folds, true, seed);
    return new FoldedData(data, folds < 2 ? parts.subList(0, 1) : parts);
  }

  private static Target target(INDArray labels) {
    if (labels.rank() != 2 || labels.size(1) == 1) {
      return new Target("label", Task.REGRESSION, List.of(), new double[(int) labels.size(0)]);
    }
    List<String> names =
        IntStream.range(0, (int) labels.size(1)).mapToObj(String::valueOf).toList();
    double[] classes = Arrays.stream(labels.argMax(1).toIntVector()).asDoubleStream().toArray();
    return new Target("label", Task.CLASSIFICATION, names, classes);
  }

  int folds() {
    return folds.size();
  }

  int[] all() {
    return IntStream.range(0, data.numExamples()).toArray();
  }

  int[] training(int fold) {
    return folds.get(fold).training();
  }

  int[] heldOut(int fold) {
    return folds.get(fold).heldOut();
  }

  /** The rows in a random order, {@code size} at a time; the last batch may be smaller. */
  Stream<DataSet> batches(int[] rows, int size, RandomStream random) {
    int[] order = random.permutation(rows.length);
    return batches(IntStream.of(order).map(place -> rows[place]).toArray(), size);
  }

  /** The rows in order, so many at a time that they do not fill the memory. */
  List<DataSet> batches(int[] rows) {
    return batches(rows, ROWS_AT_A_TIME).toList();
  }

  private Stream<DataSet> batches(int[] rows, int size) {
    return IntStream.iterate(0, from -> from < rows.length, from -> from + size)
        .mapToObj(from -> Arrays.copyOfRange(rows, from, Math.min(from + size, rows.length)))
        .map(this::select);
  }

  private DataSet select(int[] rows) {
    return new DataSet(
        select(data.getFeatures(), rows),
        select(data.getLabels(), rows),
        select(data.getFeaturesMaskArray(), rows),
        select(data.getLabelsMaskArray(), rows));
  }

  private static @Nullable INDArray select(@Nullable INDArray array, int[] rows) {
    if (array == null) {
      return null;
    }
    List<INDArrayIndex> indices = new ArrayList<>();
    indices.add(new SpecifiedIndex(Arrays.stream(rows).asLongStream().toArray()));
    for (int dimension = 1; dimension < array.rank(); dimension++) {
      indices.add(NDArrayIndex.all());
    }
    return array.get(indices.toArray(INDArrayIndex[]::new)).dup();
  }
}
