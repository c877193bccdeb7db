package org.sweep4j.check;

/** ‖a − b‖ / (‖a‖ + ‖b‖), collected number by number. */
final class RelativeError {
  private final double smallest;
  private double difference;
  private double first;
  private double second;

  /**
   * @param smallest what the denominator is at least
   */
  RelativeError(double smallest) {
    this.smallest = smallest;
  }

  void add(double a, double b) {
    difference += (a - b) * (a - b);
    first += a * a;
    second += b * b;
  }

  double value() {
    double norms = Math.max(Math.sqrt(first) + Math.sqrt(second), smallest);
    return difference == 0 ? 0 : Math.sqrt(difference) / norms;
  }
}
