package org.sweep4j.engine.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The receiver operating characteristic of one class against the others.
 *
 * @param points from (0, 0) to (1, 1), one for each distinct score
 */
public record RocCurve(List<Point> points) {

  /** Share of the others, and of the class, whose score is at least some threshold. */
  public record Point(double falsePositiveRate, double truePositiveRate) {}

  public RocCurve {
    points = List.copyOf(points);
  }

  /** The curve of class {@code c} by its probability. */
  public static RocCurve of(ClassPredictions predictions, int c) {
    List<Integer> order =
        IntStream.range(0, predictions.rows())
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    (Integer row) -> -predictions.probabilities().get(row, c)))
            .toList();
    long positives = IntStream.of(predictions.truth()).filter(truth -> truth == c).count();
    long negatives = predictions.rows() - positives;
    List<Point> points = new ArrayList<>();
    points.add(new Point(0, 0));
    int truePositives = 0;
    int falsePositives = 0;
    for (int i = 0; i < order.size(); i++) {
      int row = order.get(i);
      if (predictions.truth()[row] == c) {
        truePositives++;
      } else {
        falsePositives++;
      }
      boolean lastOfScore =
          i + 1 == order.size()
              || predictions.probabilities().get(order.get(i + 1), c)
                  != predictions.probabilities().get(row, c);
      if (lastOfScore) {
        points.add(
            new Point((double) falsePositives / negatives, (double) truePositives / positives));
      }
    }
    return new RocCurve(points);
  }

  /** The same curve with at most about {@code most} of its points, both ends among them. */
  public RocCurve thinned(int most) {
    int every = Math.max(1, points.size() / most);
    return new RocCurve(
        IntStream.range(0, points.size())
            .filter(i -> i % every == 0 || i == points.size() - 1)
            .mapToObj(points::get)
            .toList());
  }

  /** By the trapezoidal rule; NaN where the rows hold only one class. */
  public double area() {
    double area = 0;
    for (int i = 1; i < points.size(); i++) {
      Point left = points.get(i - 1);
      Point right = points.get(i);
      area +=
          (right.falsePositiveRate() - left.falsePositiveRate())
              * (right.truePositiveRate() + left.truePositiveRate())
              / 2;
    }
    return area;
  }

  /** Of the second of two classes, or the mean over the classes, each against the others. */
  static double areaUnderCurve(ClassPredictions predictions) {
    if (predictions.classes() == 2) {
      return of(predictions, 1).area();
    }
    return IntStream.range(0, predictions.classes())
        .mapToDouble(c -> of(predictions, c).area())
        .average()
        .orElse(Double.NaN);
  }
}
