package org.sweep4j.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RelativeErrorTest {

  private static RelativeError of(double smallest, double[]... pairs) {
    RelativeError error = new RelativeError(smallest);
    for (int number = 0; number < pairs.length; number++) {
      error.add(number, pairs[number][0], pairs[number][1]);
    }
    return error;
  }

  private static double[] pair(double a, double b) {
    return new double[] {a, b};
  }

  /** a = (3, 4), b = (3, 3): ‖a − b‖ = 1, ‖a‖ = 5, ‖b‖ = √18. */
  @Test
  void isTheNormOfTheDifferenceOverTheSumOfTheNorms() {
    assertEquals(1 / (5 + Math.sqrt(18)), of(1e-9, pair(3, 3), pair(4, 3)).value(), 1e-15);
  }

  @Test
  void theDenominatorIsNeverLessThanTheSmallest() {
    assertEquals(0.25, of(8, pair(2, 0)).value());
    assertEquals(1, of(1, pair(2, 0)).value());
  }

  @Test
  void equalNumbersHaveNoErrorEvenWhereAllAreZero() {
    assertEquals(0, of(0, pair(0, 0), pair(0, 0)).value());
    assertEquals(0, of(1, pair(2, 2)).value());
  }

  @Test
  void theWorstPairLiesFurthestApartNotFurthestOut() {
    assertEquals(1, of(1, pair(100, 100), pair(1, -1), pair(5, 4)).worst());
    assertEquals(0, of(1, pair(7, 7), pair(9, 9)).worst());
  }

  @Test
  void aNumberThatIsNoneIsTheWorst() {
    RelativeError error = of(1, pair(1, 100), pair(Double.NaN, 1), pair(0, 1e9));
    assertEquals(1, error.worst());
    assertEquals(Double.NaN, error.value());
  }
}
