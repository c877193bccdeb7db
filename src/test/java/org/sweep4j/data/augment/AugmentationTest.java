package org.sweep4j.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.Augmentation;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.Task;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Batches;
import org.sweep4j.data.Examples;
import org.sweep4j.data.ImageSize;
import org.sweep4j.data.Matrix;
import org.sweep4j.data.prepare.Feature;
import org.sweep4j.data.prepare.Preprocessing;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

class AugmentationTest {
  private static final Seed SEED = new Seed(11);

  /** Of a mean of 40,000 draws or more with standard deviation 1 or less: five times its own. */
  private static final double MEAN_TOLERANCE = 0.025;

  private static final double RELATIVE_VARIANCE_TOLERANCE = 0.05;

  /** Pixels are placed on a grid of 1/32. */
  private static final double INTERPOLATION_TOLERANCE = 1e-9;

  private static Preprocessing preprocessing(Feature... features) {
    return new Preprocessing(
        "y", Task.REGRESSION, List.of(), MissingValues.ERROR, Optional.empty(), List.of(features));
  }

  private static Feature number(double shift, double scale) {
    return new Feature.Numeric("x", shift, scale, OptionalDouble.empty());
  }

  private static Preprocessing image(double shift, double scale, int pixels) {
    return preprocessing(
        IntStream.range(0, pixels).mapToObj(i -> number(shift, scale)).toArray(Feature[]::new));
  }

  private static Matrix changed(
      Examples examples, Augmentation augmentation, Preprocessing preprocessing, int epoch) {
    Batches batches =
        new Batches(
            examples, examples.rows(), false, SEED, Augmenters.of(augmentation, preprocessing));
    return batches.epoch(epoch).iterator().next().features();
  }

  private static Examples constant(int rows, int columns, double value) {
    Matrix features = Matrix.zeros(rows, columns);
    Arrays.fill(features.values(), value);
    return new Examples(features, Matrix.zeros(rows, 1));
  }

  private static double variance(double[] values, double mean) {
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
  }

  @Test
  void noiseHasMeanZeroAndTheGivenDeviation() {
    Augmentation noise = new Augmentation(0.5, 0, 0, 0, 0, false);
    double[] values =
        changed(constant(20_000, 2, 3), noise, preprocessing(number(0, 1), number(0, 1)), 0)
            .values();

    assertEquals(3, Arrays.stream(values).average().orElseThrow(), MEAN_TOLERANCE);
    assertEquals(0.25, variance(values, 3), 0.25 * RELATIVE_VARIANCE_TOLERANCE);
  }

  @Test
  void noiseLeavesCategoriesAlone() {
    Preprocessing mixed =
        preprocessing(
            new Feature.Categorical("c", List.of("a", "b"), Optional.empty()), number(0, 1));
    Augmentation noise = new Augmentation(0.5, 0, 0, 0, 0, false);
    Matrix features = changed(constant(50, 3, 1), noise, mixed, 0);

    for (int row = 0; row < features.rows(); row++) {
      assertEquals(1, features.get(row, 0));
      assertEquals(1, features.get(row, 1));
      assertTrue(features.get(row, 2) != 1);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.2, 1, 4})
  void mixupDrawsItsShareFromTheBetaDistribution(double alpha) {
    RandomStream random = SEED.stream("augmentation");
    double[] shares =
        IntStream.range(0, 40_000).mapToDouble(i -> Mixup.share(alpha, random)).toArray();
    double variance = 1 / (4 * (2 * alpha + 1));

    assertEquals(0.5, Arrays.stream(shares).average().orElseThrow(), MEAN_TOLERANCE / 2);
    assertEquals(variance, variance(shares, 0.5), variance * RELATIVE_VARIANCE_TOLERANCE);
    assertTrue(Arrays.stream(shares).allMatch(share -> share >= 0 && share <= 1));
  }

  @Test
  void mixupSurvivesAVanishingAlpha() {
    RandomStream random = SEED.stream("augmentation");

    for (int i = 0; i < 1000; i++) {
      double share = Mixup.share(Double.MIN_NORMAL, random);
      assertTrue(share >= 0 && share <= 1);
    }
  }

  @Test
  void mixupMixesTargetsInTheShareOfTheFeatures() {
    Matrix features = Matrix.zeros(64, 1);
    Matrix targets = Matrix.zeros(64, 1);
    for (int row = 0; row < 64; row++) {
      features.set(row, 0, row);
      targets.set(row, 0, 10 * row + 1);
    }
    Augmentation mixup = new Augmentation(0, 1, 0, 0, 0, false);
    Batches batches =
        new Batches(
            new Examples(features, targets),
            16,
            true,
            SEED,
            Augmenters.of(mixup, preprocessing(number(0, 1))));
    boolean mixed = false;
    for (Batch batch : batches.epoch(0)) {
      for (int row = 0; row < batch.rows(); row++) {
        double feature = batch.features().get(row, 0);
        assertEquals(10 * feature + 1, batch.targets().get(row, 0), 1e-9);
        mixed |= feature != Math.rint(feature);
      }
    }
    assertTrue(mixed);
  }

  @Test
  void shiftsFillTheWholeRangeEvenly() {
    ImageSize size = new ImageSize(20, 10);
    Augmentation shift = new Augmentation(0, 0, 0.2, 0, 0, false);
    RandomStream random = SEED.stream("augmentation");
    double[] right =
        IntStream.range(0, 40_000)
            .mapToDouble(i -> Placement.draw(shift, size, random).right() / 4)
            .toArray();

    assertTrue(Arrays.stream(right).allMatch(x -> x >= -1 && x < 1));
    assertEquals(0, Arrays.stream(right).average().orElseThrow(), MEAN_TOLERANCE);
    assertEquals(1.0 / 3, variance(right, 0), RELATIVE_VARIANCE_TOLERANCE / 3);
  }

  @Test
  void anglesAndZoomsStayWithinTheirRange() {
    Augmentation both = new Augmentation(0, 0, 0, 90, 0.25, false);
    RandomStream random = SEED.stream("augmentation");
    double largestAngle = 0;
    double largestZoom = 0;
    for (int i = 0; i < 40_000; i++) {
      Placement placement = Placement.draw(both, new ImageSize(8, 8), random);
      largestAngle = Math.max(largestAngle, Math.abs(placement.angle()));
      largestZoom = Math.max(largestZoom, Math.abs(placement.zoom() - 1));
    }

    assertEquals(Math.PI / 2, largestAngle, 1e-3);
    assertEquals(0.25, largestZoom, 1e-4);
  }

  @Test
  void halfOfTheImagesAreMirrored() {
    Examples examples = constant(40_000, 4, 0);
    for (int row = 0; row < examples.rows(); row++) {
      System.arraycopy(new double[] {1, 2, 3, 4}, 0, examples.features().values(), 4 * row, 4);
    }
    Augmentation flip = new Augmentation(0, 0, 0, 0, 0, true);
    Matrix features = changed(examples, flip, image(0, 1, 4), 0);
    int mirrored = 0;
    for (int row = 0; row < features.rows(); row++) {
      double[] found = Arrays.copyOfRange(features.values(), 4 * row, 4 * row + 4);
      boolean isMirrored = found[0] == 2;
      assertArrayEquals(
          isMirrored ? new double[] {2, 1, 4, 3} : new double[] {1, 2, 3, 4},
          found,
          INTERPOLATION_TOLERANCE);
      mirrored += isMirrored ? 1 : 0;
    }

    assertEquals(0.5, mirrored / 40_000.0, MEAN_TOLERANCE);
  }

  private static double[] placed(Placement placement, double... image) {
    ImageTransform transform =
        new ImageTransform(
            Augmentation.NONE, new ImageSize(3, 3), image(0, 1, image.length).features());
    double[] moved = image.clone();
    transform.place(placement, moved, 0);
    return moved;
  }

  @Test
  void aShiftMovesPixelsAndRepeatsTheBorder() {
    double[] image = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    assertArrayEquals(
        new double[] {1, 1, 2, 4, 4, 5, 7, 7, 8},
        placed(new Placement(1, 0, 0, 1, false), image),
        INTERPOLATION_TOLERANCE);
    assertArrayEquals(
        new double[] {1, 2, 3, 1, 2, 3, 4, 5, 6},
        placed(new Placement(0, 1, 0, 1, false), image),
        INTERPOLATION_TOLERANCE);
  }

  @Test
  void aQuarterTurnIsClockwise() {
    double[] image = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    assertArrayEquals(
        new double[] {7, 4, 1, 8, 5, 2, 9, 6, 3},
        placed(new Placement(0, 0, Math.PI / 2, 1, false), image),
        INTERPOLATION_TOLERANCE);
  }

  @Test
  void aZoomOfTwoShowsTheCentre() {
    double[] image = {0, 0, 0, 0, 8, 0, 0, 0, 0};

    assertArrayEquals(
        new double[] {2, 4, 2, 4, 8, 4, 2, 4, 2},
        placed(new Placement(0, 0, 0, 2, false), image),
        INTERPOLATION_TOLERANCE);
  }

  /**
   * OpenCV 4.11.0 in Java: warpAffine of these doubles with INTER_LINEAR | WARP_INVERSE_MAP,
   * BORDER_REPLICATE and the matrix of this placement.
   */
  @Test
  void anImageIsPlacedToTheBitsOfOpenCv() {
    double[] image = {0.1, 2, 3, 4, 55, 6.7, 7, 80, 9};

    assertArrayEquals(
        new double[] {
          6.0062500000000005,
          19.1353515625,
          10.43359375,
          15.466796875,
          52.14599609375,
          24.726171875,
          40.0625,
          67.24609375,
          16.193359375
        },
        placed(new Placement(0.3, -0.2, 0.4, 1.3, true), image));
  }

  @Test
  void imagesAreMovedAsGreyValuesNotAsScaledOnes() {
    Feature[] pixels = new Feature[9];
    Arrays.setAll(pixels, i -> number(10 * i, 1 + i));
    Matrix features = Matrix.zeros(1, 9);
    double grey = 77;
    for (int i = 0; i < 9; i++) {
      features.set(0, i, (grey - 10 * i) / (1 + i));
    }
    Examples uniform = new Examples(features, Matrix.zeros(1, 1));
    Augmentation strong = new Augmentation(0, 0, 0.5, 90, 0.5, true);

    double[] moved = changed(uniform, strong, preprocessing(pixels), 0).values();

    assertArrayEquals(features.values(), moved, 1e-9);
  }

  @Test
  void augmentationIsReproducibleAndNewInEveryEpoch() {
    Augmentation all = new Augmentation(0.1, 0.4, 0.2, 20, 0.1, true);
    Examples examples = constant(8, 16, 0);
    Arrays.setAll(examples.features().values(), i -> i % 7);
    double[] first = changed(examples, all, image(0, 1, 16), 3).values().clone();

    assertArrayEquals(first, changed(examples, all, image(0, 1, 16), 3).values());
    assertFalse(Arrays.equals(first, changed(examples, all, image(0, 1, 16), 4).values()));
  }

  @Test
  void theExamplesThemselvesAreNeverChanged() {
    Examples examples = constant(8, 16, 0);
    Arrays.setAll(examples.features().values(), i -> i % 7);
    double[] before = examples.features().values().clone();
    changed(examples, new Augmentation(0.1, 0.4, 0.2, 20, 0.1, true), image(0, 1, 16), 0);

    assertArrayEquals(before, examples.features().values());
    assertTrue(Arrays.stream(examples.targets().values()).allMatch(value -> value == 0));
  }

  @Test
  void imagesAreNeededToChangeImages() {
    Augmentation flip = new Augmentation(0, 0, 0, 0, 0, true);
    Examples examples = constant(4, 5, 0);

    BadInputException refused =
        assertThrows(BadInputException.class, () -> changed(examples, flip, image(0, 1, 5), 0));

    assertEquals(
        "data.augment with shift, rotate, zoom or horizontal_flip needs IDX images, or a table"
            + " whose columns are the pixels of a square, found 5 numeric inputs; use"
            + " gaussian_noise or mixup",
        refused.getMessage());
  }
}
