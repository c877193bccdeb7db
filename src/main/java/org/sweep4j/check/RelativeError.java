package org.sweep4j.check;

/** ‖a − b‖ / (‖a‖ + ‖b‖), collected number by number. */
final class RelativeError {
  private final double smallest;
  private double difference;
  private double first;
  private double second;
  private double largest = -1;
  private int worst;

  /**
   * @param smallest what the denominator is at least
   */
  RelativeError(double smallest) {
    this.smallest = smallest;
  }

  /**
   * @param number of the two, to be told apart by
   */
  void add(int number, double a, double b) {
    // NaN is larger than anything: a diverged number is the worst one.
    if (Double.compare(Math.abs(a - b), largest) > 0) {
      largest = Math.abs(a - b);
      worst = number;
    }
    difference += (a - b) * (a - b);
    first += a * a;
    second += b * b;
  }

  double value() {
    double norms = Math.max(Math.sqrt(first) + Math.sqrt(second), smallest);
    return difference == 0 ? 0 : Math.sqrt(difference) / norms;
  }

  /** The number of the pair that lies furthest apart. */
  int worst() {
    return worst;
  }
}
