package org.sweep4j.config;

/**
 * Random changes to training batches, never to validation or test rows.
 *
 * @param gaussianNoise standard deviation of the noise added to every scaled numeric feature; 0 for
 *     none
 * @param mixup α of Beta(α, α), from which the share λ of the second example is drawn; 0 for none
 *     (Zhang et al., mixup, ICLR 2018, arXiv 1710.09412)
 * @param shift images: largest shift in either direction, as a share of width and height
 * @param rotate images: largest rotation in either direction, in degrees
 * @param zoom images: largest zoom in or out, as a share
 * @param horizontalFlip images: mirror left and right with probability ½
 */
public record Augmentation(
    double gaussianNoise,
    double mixup,
    double shift,
    double rotate,
    double zoom,
    boolean horizontalFlip) {

  public static final Range GAUSSIAN_NOISE = Range.atLeast(0);
  public static final Range MIXUP = Range.atLeast(0);
  public static final Range SHIFT = Range.closedOpen(0, 1);
  public static final Range ROTATE = Range.closed(0, 180);
  public static final Range ZOOM = Range.closedOpen(0, 1);

  /** Stands after the ranges, which check it. */
  public static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0, false);

  public Augmentation {
    GAUSSIAN_NOISE.check("gaussian_noise", gaussianNoise);
    MIXUP.check("mixup", mixup);
    SHIFT.check("shift", shift);
    ROTATE.check("rotate", rotate);
    ZOOM.check("zoom", zoom);
  }

  public boolean changesImages() {
    return shift > 0 || rotate > 0 || zoom > 0 || horizontalFlip;
  }
}
