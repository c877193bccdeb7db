package org.sweep4j.data.augment;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;

import java.util.List;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.sweep4j.config.Augmentation;
import org.sweep4j.data.Augmenter;
import org.sweep4j.data.ImageSize;
import org.sweep4j.data.Matrix;
import org.sweep4j.data.prepare.Feature;
import org.sweep4j.random.RandomStream;

/**
 * Shifts, rotates, zooms and mirrors every image of a batch, each by its own draw, in one bilinear
 * interpolation by OpenCV. Loading this class loads OpenCV.
 *
 * <p>The inputs are taken back to grey values first and scaled again afterwards, because pixels
 * that were scaled one by one cannot be moved. What comes in from outside is the nearest pixel of
 * the border, as in Keras' {@code ImageDataGenerator}.
 */
final class ImageTransform implements Augmenter {
  static {
    opencv_core.setNumThreads(1);
  }

  private final Augmentation augmentation;
  private final ImageSize size;
  private final Feature.Numeric[] pixels;
  private final double[] image;
  private final DoublePointer sourceValues;
  private final DoublePointer changedValues;
  private final DoublePointer mapValues = new DoublePointer(6);
  private final Mat source;
  private final Mat changed;
  private final Mat map = new Mat(2, 3, CV_64F, mapValues);
  private final Size cvSize;
  private final Scalar border = new Scalar();

  /**
   * @param features one for each pixel, row by row
   */
  ImageTransform(Augmentation augmentation, ImageSize size, List<Feature> features) {
    this.augmentation = augmentation;
    this.size = size;
    this.pixels =
        features.stream().map(Feature.Numeric.class::cast).toArray(Feature.Numeric[]::new);
    this.image = new double[size.pixels()];
    this.sourceValues = new DoublePointer(size.pixels());
    this.changedValues = new DoublePointer(size.pixels());
    this.source = new Mat(size.height(), size.width(), CV_64F, sourceValues);
    this.changed = new Mat(size.height(), size.width(), CV_64F, changedValues);
    this.cvSize = new Size(size.width(), size.height());
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
    mapValues.put(placement.inverse(size));
    for (int i = 0; i < image.length; i++) {
      image[i] = pixels[i].unscaled(inputs[start + i]);
    }
    sourceValues.put(image, 0, image.length);
    int mode = INTER_LINEAR | WARP_INVERSE_MAP;
    opencv_imgproc.warpAffine(source, changed, map, cvSize, mode, BORDER_REPLICATE, border);
    changedValues.get(image, 0, image.length);
    for (int i = 0; i < image.length; i++) {
      inputs[start + i] = pixels[i].scaled(image[i]);
    }
  }
}
