package org.sweep4j.search.bayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/** What is drawn from a kernel has the kernel's own distribution, cut off at the ends. */
class GaussianKernelsTest {
  private static final double[] POSITIONS = {0.02, 0.6, 0.99};
  private static final int DRAWS = 20_000;

  /** Over four standard errors of a share of so many draws. */
  private static final double TOLERANCE = 0.015;

  /** The last is the wide one on the middle. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void drawsHaveTheMassOfTheirKernel(int kernel) {
    GaussianKernels kernels = new GaussianKernels(POSITIONS, 1);
    RandomStream random = new Seed(3).stream("draws");
    double[] draws = new double[DRAWS];
    Arrays.setAll(draws, i -> kernels.draw(kernel, random));
    for (double draw : draws) {
      assertTrue(draw >= 0 && draw <= 1, "drew " + draw);
    }
    assertEquals(1, Math.exp(kernels.logMass(kernel, 0, 1)), 1e-12);
    for (double bound = 0.1; bound < 1; bound += 0.1) {
      double below = bound;
      double share = (double) Arrays.stream(draws).filter(draw -> draw < below).count() / DRAWS;
      assertEquals(Math.exp(kernels.logMass(kernel, 0, below)), share, TOLERANCE);
    }
  }
}
