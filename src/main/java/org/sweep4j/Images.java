package org.sweep4j;

import java.nio.file.Path;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep4j.data.image.IdxFiles;
import org.sweep4j.dl4j.Dl4jRuntime;

/**
 * Images for networks of Deeplearning4j.
 *
 * <pre>{@code
 * DataSet digits = Images.read(Path.of("train-images-idx3-ubyte.gz"), Path.of("train-labels-idx1-ubyte.gz"), 6000);
 * }</pre>
 */
public final class Images {
  private static final int LARGEST = 255;

  private Images() {}

  /**
   * A pair of IDX files (the MNIST format), plain or gzipped.
   *
   * @param most of the images; the first ones
   * @return features [images, 1, height, width] in [0, 1], labels [images, classes] one-hot
   * @throws InvalidInputException if the files cannot be used
   */
  public static DataSet read(Path images, Path labels, int most) {
    Dl4jRuntime.prepare();
    IdxFiles files = InvalidInputException.reporting(() -> IdxFiles.read(images, labels));
    int count = Math.min(most, files.count());
    int pixels = files.size().height() * files.size().width();
    int classes = 0;
    for (byte label : files.labels()) {
      classes = Math.max(classes, 1 + (label & 0xFF));
    }
    float[] features = new float[count * pixels];
    for (int i = 0; i < features.length; i++) {
      features[i] = (files.pixels()[i] & 0xFF) / (float) LARGEST;
    }
    float[] oneHot = new float[count * classes];
    for (int i = 0; i < count; i++) {
      oneHot[i * classes + (files.labels()[i] & 0xFF)] = 1;
    }
    long[] shape = {count, 1, files.size().height(), files.size().width()};
    return new DataSet(
        Nd4j.createFromArray(features).reshape('c', shape),
        Nd4j.createFromArray(oneHot).reshape('c', count, classes));
  }
}
