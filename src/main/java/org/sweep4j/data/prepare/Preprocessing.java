package org.sweep4j.data.prepare;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Loss;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Task;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Examples;
import org.sweep4j.data.ImageSize;
import org.sweep4j.data.Matrix;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.Target;
import org.sweep4j.document.Document;

/**
 * How rows become inputs and targets of a network: everything learned from the training rows and
 * nothing else.
 *
 * <p>The target of a regression is not scaled, so losses and metrics are in its own unit.
 *
 * @param classLabels in order; the second of two is the positive class; empty for a regression
 * @param image present if the inputs are the pixels of an image
 * @param features in the order of the network's inputs
 */
public record Preprocessing(
    String targetName,
    Task task,
    List<String> classLabels,
    MissingValues missing,
    Optional<ImageSize> image,
    List<Feature> features) {
  /** {@code preprocessing.json}. */
  public static final Document<Preprocessing> DOCUMENT = PreprocessingDocument.DOCUMENT;

  private static final int MOST_NUMBERS = Integer.MAX_VALUE - 8;

  public Preprocessing {
    classLabels = List.copyOf(classLabels);
    features = List.copyOf(features);
  }

  /**
   * @throws BadInputException if a column has no value in the training rows, or values too large to
   *     be scaled
   */
  public static Preprocessing learn(Dataset dataset, int[] trainingRows, DataSection data) {
    ProblemList problems = new ProblemList();
    FeatureLearner learner =
        new FeatureLearner(dataset.name(), trainingRows, data.missing(), data.scale(), problems);
    List<Feature> features = dataset.features().stream().map(learner::learn).toList();
    problems.throwIfAny();
    return new Preprocessing(
        dataset.targetName(),
        dataset.task(),
        dataset.classLabels(),
        data.missing(),
        dataset.image(),
        features);
  }

  /** Number of inputs of the network. */
  public int inputs() {
    return features.stream().mapToInt(Feature::width).sum();
  }

  /** What each input is: the column's name, or {@code column=category}. */
  public List<String> inputNames() {
    return features.stream().flatMap(feature -> feature.inputNames().stream()).toList();
  }

  /**
   * Inputs [rows, inputs] of the given rows.
   *
   * @throws BadInputException if they are more numbers than an array can hold
   */
  public Matrix inputs(Dataset dataset, int[] rows) {
    if ((long) rows.length * inputs() > MOST_NUMBERS) {
      throw new BadInputException(
          Problem.of(
              dataset.name(),
              "%d rows of %d inputs are more than the %d numbers that an array can hold; exclude"
                      .formatted(rows.length, inputs(), MOST_NUMBERS)
                  + " columns of text with many values, such as names, or take fewer rows"));
    }
    Matrix inputs = Matrix.zeros(rows.length, inputs());
    int first = 0;
    for (int i = 0; i < features.size(); i++) {
      Feature feature = features.get(i);
      feature.encode(dataset.features().get(i), rows, inputs, first);
      first += feature.width();
    }
    return inputs;
  }

  /**
   * Targets [rows, outputs] of the given rows: the number of a regression; 0 and 1 for two classes
   * and one output; one-hot for one output a class. For hinge 0 becomes −1.
   */
  public Matrix targets(Dataset dataset, int[] rows, int outputs, Loss loss) {
    Target target = dataset.target().orElseThrow();
    Matrix targets = Matrix.zeros(rows.length, outputs);
    for (int i = 0; i < rows.length; i++) {
      if (task == Task.REGRESSION) {
        targets.set(i, 0, target.values()[rows[i]]);
      } else {
        encode(target.label(rows[i]), loss == Loss.HINGE ? -1 : 0, targets, i);
      }
    }
    return targets;
  }

  private static void encode(int label, double absent, Matrix targets, int row) {
    int outputs = targets.columns();
    for (int output = 0; output < outputs; output++) {
      boolean present = outputs == 1 ? label == 1 : label == output;
      targets.set(row, output, present ? 1 : absent);
    }
  }

  /** Inputs and targets of the given rows. */
  public Examples apply(Dataset dataset, int[] rows, int outputs, Loss loss) {
    return new Examples(inputs(dataset, rows), targets(dataset, rows, outputs, loss));
  }
}
