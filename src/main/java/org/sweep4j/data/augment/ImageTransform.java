package org.sweep4j.data.augment;

import java.util.List;
import org.sweep4j.config.Augmentation;
import org.sweep4j.data.Augmenter;
import org.sweep4j.data.ImageSize;
import org.sweep4j.data.Matrix;
import org.sweep4j.data.prepare.Feature;
import org.sweep4j.random.RandomStream;

/**
 * Shifts, rotates, zooms and mirrors every image of a batch, each by its own draw, in one bilinear
 * interpolation. Places are rounded to 1/32 of a pixel, and values have the bits of OpenCV's {@code
 * warpAffine}, of whose 30 MB no more would be needed.
 *
 * <p>The inputs are taken back to grey values first and scaled again afterwards, because pixels
 * that were scaled one by one cannot be moved. What comes in from outside is the nearest pixel of
 * the border, as in Keras' {@code ImageDataGenerator}.
 */
final class ImageTransform implements Augmenter {
  /** Columns and rows are added up in 1/1024 of a pixel before they are rounded to a place. */
  private static final int UNITS_OF_A_PIXEL = 1024;

  private static final int UNITS_OF_A_PLACE_BITS = 5;
  private static final int PLACES_OF_A_PIXEL_BITS = 5;
  private static final int PLACES_OF_A_PIXEL = 1 << PLACES_OF_A_PIXEL_BITS;
  private static final int HALF_A_PLACE = 1 << (UNITS_OF_A_PLACE_BITS - 1);

  private final Augmentation augmentation;
  private final ImageSize size;
  private final Feature.Numeric[] pixels;
  private final double[] image;

  /**
   * @param features one for each pixel, row by row
   */
  ImageTransform(Augmentation augmentation, ImageSize size, List<Feature> features) {
    this.augmentation = augmentation;
    this.size = size;
    this.pixels =
        features.stream().map(Feature.Numeric.class::cast).toArray(Feature.Numeric[]::new);
    this.image = new double[size.pixels()];
  }

  @Override
  public void change(Matrix features, Matrix targets, RandomStream random) {
    for (int row = 0; row < features.rows(); row++) {
      Placement placement = Placement.draw(augmentation, size, random);
      place(placement, features.values(), row * features.columns());
    }
  }

  /** Places the image whose inputs begin at {@code start}. */
  void place(Placement placement, double[] inputs, int start) {
    double[] map = placement.inverse(size);
    for (int i = 0; i < image.length; i++) {
      image[i] = pixels[i].unscaled(inputs[start + i]);
    }
    int i = start;
    for (int row = 0; row < size.height(); row++) {
      int rowX = units(map[1] * row + map[2]) + HALF_A_PLACE;
      int rowY = units(map[4] * row + map[5]) + HALF_A_PLACE;
      for (int column = 0; column < size.width(); column++) {
        int x = (rowX + units(map[0] * column)) >> UNITS_OF_A_PLACE_BITS;
        int y = (rowY + units(map[3] * column)) >> UNITS_OF_A_PLACE_BITS;
        inputs[i] = pixels[i - start].scaled(at(x, y));
        i++;
      }
    }
  }

  private static int units(double pixels) {
    return (int) Math.rint(pixels * UNITS_OF_A_PIXEL);
  }

  /** The grey value between the four pixels around a place. */
  private double at(int x, int y) {
    int left = x >> PLACES_OF_A_PIXEL_BITS;
    double right = (x & (PLACES_OF_A_PIXEL - 1)) / (double) PLACES_OF_A_PIXEL;
    double below = (y & (PLACES_OF_A_PIXEL - 1)) / (double) PLACES_OF_A_PIXEL;
    int from = inside(left, size.width());
    int to = inside(left + 1, size.width());
    int upper = size.width() * inside(y >> PLACES_OF_A_PIXEL_BITS, size.height());
    int lower = size.width() * inside((y >> PLACES_OF_A_PIXEL_BITS) + 1, size.height());
    return image[upper + from] * ((1 - below) * (1 - right))
        + image[upper + to] * ((1 - below) * right)
        + image[lower + from] * (below * (1 - right))
        + image[lower + to] * (below * right);
  }

  private static int inside(int pixel, int pixels) {
    return Math.max(0, Math.min(pixels - 1, pixel));
  }
}
