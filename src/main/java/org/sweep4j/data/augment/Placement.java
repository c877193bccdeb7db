package org.sweep4j.data.augment;

import org.sweep4j.config.Augmentation;
import org.sweep4j.data.ImageSize;
import org.sweep4j.random.RandomStream;

/**
 * How one image is placed anew: mirrored, zoomed and rotated about its centre, then shifted.
 *
 * @param right in pixels
 * @param down in pixels
 * @param angle in radians, clockwise on the screen
 * @param zoom above 1 the image grows
 */
record Placement(double right, double down, double angle, double zoom, boolean mirrored) {

  /**
   * Each amount uniform between its largest value in either direction; mirrored with probability ½.
   * Always takes the same number of draws, so switching one change on leaves the others as they
   * were.
   */
  static Placement draw(Augmentation augmentation, ImageSize size, RandomStream random) {
    double right = within(augmentation.shift(), random) * size.width();
    double down = within(augmentation.shift(), random) * size.height();
    double angle = Math.toRadians(within(augmentation.rotate(), random));
    double zoom = 1 + within(augmentation.zoom(), random);
    boolean mirrored = random.nextDouble() < 0.5 && augmentation.horizontalFlip();
    return new Placement(right, down, angle, zoom, mirrored);
  }

  private static double within(double largest, RandomStream random) {
    return random.nextDouble(-largest, largest);
  }

  /**
   * The 2 × 3 matrix, row by row, that takes a place of the new image to the place of the old one
   * where its value comes from: s = c + M·R(−angle)/zoom·(p − c − shift) with the centre c and the
   * mirror M.
   */
  double[] inverse(ImageSize size) {
    double centreX = (size.width() - 1) / 2.0;
    double centreY = (size.height() - 1) / 2.0;
    double cos = StrictMath.cos(angle) / zoom;
    double sin = StrictMath.sin(angle) / zoom;
    double mirror = mirrored ? -1 : 1;
    double x = centreX + right;
    double y = centreY + down;
    return new double[] {
      mirror * cos,
      mirror * sin,
      centreX - mirror * (cos * x + sin * y),
      -sin,
      cos,
      centreY + sin * x - cos * y
    };
  }
}
