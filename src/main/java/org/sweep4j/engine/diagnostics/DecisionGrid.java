package org.sweep4j.engine.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Task;
import org.sweep4j.data.Matrix;
import org.sweep4j.data.prepare.Feature;
import org.sweep4j.engine.Predictor;
import org.sweep4j.engine.Preparation;
import org.sweep4j.engine.diagnostics.Diagnostics.Decision;
import org.sweep4j.engine.metric.ClassPredictions;

/**
 * What a network of one or two numeric inputs answers over its whole input space, in the data's own
 * units, and the training rows.
 */
final class DecisionGrid {
  private static final int CURVE_POINTS = 121;
  private static final int SURFACE_POINTS = 61;

  /** How far the grid reaches beyond the data, as a share of its extent. */
  private static final double MARGIN = 0.05;

  private final Preparation preparation;
  private final Predictor predictor;
  private final List<Feature.Numeric> features;
  private final List<double[]> axes;

  private DecisionGrid(
      Preparation preparation, Predictor predictor, List<Feature.Numeric> features) {
    this.preparation = preparation;
    this.predictor = predictor;
    this.features = features;
    this.axes = IntStream.range(0, features.size()).mapToObj(this::axis).toList();
  }

  /** The grid, where there are one or two inputs and all are numbers. */
  static Optional<Decision> of(Preparation preparation, Predictor predictor) {
    List<Feature.Numeric> features =
        preparation.preprocessing().features().stream()
            .filter(Feature.Numeric.class::isInstance)
            .map(Feature.Numeric.class::cast)
            .toList();
    int inputs = preparation.plan().inputs();
    boolean drawable = features.size() == inputs && (inputs == 1 || inputs == 2);
    return drawable
        ? Optional.of(new DecisionGrid(preparation, predictor, features).decision())
        : Optional.empty();
  }

  private double[] axis(int input) {
    Matrix data = preparation.training().features();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < data.rows(); row++) {
      double value = features.get(input).unscaled(data.get(row, input));
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double margin = MARGIN * (high - low);
    int points = features.size() == 1 ? CURVE_POINTS : SURFACE_POINTS;
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      values[i] = low - margin + (high - low + 2 * margin) * i / (points - 1);
    }
    return values;
  }

  private Decision decision() {
    return new Decision(
        output(),
        IntStream.range(0, features.size())
            .mapToObj(i -> new Decision.Input(features.get(i).name(), axes.get(i)))
            .toList(),
        predictions(),
        classes() > 2 ? Optional.of(preparation.dataset().classLabels()) : Optional.empty(),
        points());
  }

  private int classes() {
    return preparation.dataset().classLabels().size();
  }

  private String output() {
    return switch (preparation.dataset().task()) {
      case REGRESSION -> preparation.dataset().targetName();
      case CLASSIFICATION ->
          classes() > 2
              ? "predicted class"
              : "probability of " + preparation.dataset().classLabels().get(1);
    };
  }

  /** A number for each value of the first input, or such a list for each value of the second. */
  private List<Object> predictions() {
    if (features.size() == 1) {
      return List.copyOf(answers(new double[0]));
    }
    List<Object> rows = new ArrayList<>();
    for (double second : axes.get(1)) {
      rows.add(answers(new double[] {second}));
    }
    return rows;
  }

  /** The answers along the first input, the others being {@code rest}. */
  private List<Double> answers(double[] rest) {
    double[] first = axes.get(0);
    Matrix inputs = Matrix.zeros(first.length, features.size());
    for (int row = 0; row < first.length; row++) {
      inputs.set(row, 0, features.get(0).scaled(first[row]));
      for (int i = 0; i < rest.length; i++) {
        inputs.set(row, i + 1, features.get(i + 1).scaled(rest[i]));
      }
    }
    Matrix outputs = Matrix.zeros(first.length, predictor.outputs());
    predictor.predict(inputs, outputs);
    return IntStream.range(0, first.length).mapToObj(row -> answer(outputs, row)).toList();
  }

  private double answer(Matrix outputs, int row) {
    if (preparation.dataset().task() == Task.REGRESSION) {
      return outputs.get(row, 0);
    }
    Matrix probabilities =
        ClassPredictions.probabilities(
            outputs.select(new int[] {row}), preparation.plan().loss() == Loss.HINGE);
    return classes() > 2
        ? new ClassPredictions(probabilities, new int[1]).predicted(0)
        : probabilities.get(0, 1);
  }

  private List<Decision.Point> points() {
    Matrix targets = preparation.training().targets();
    boolean regression = preparation.dataset().task() == Task.REGRESSION;
    int[] truth = regression ? new int[0] : ClassPredictions.of(targets, targets).truth();
    return IntStream.range(0, targets.rows())
        .mapToObj(
            row ->
                regression
                    ? new Decision.Point(inputs(row), targets.get(row, 0), Optional.empty())
                    : new Decision.Point(
                        inputs(row),
                        truth[row],
                        Optional.of(preparation.dataset().classLabels().get(truth[row]))))
        .toList();
  }

  private double[] inputs(int row) {
    Matrix data = preparation.training().features();
    return IntStream.range(0, features.size())
        .mapToDouble(i -> features.get(i).unscaled(data.get(row, i)))
        .toArray();
  }
}
