package org.sweep4j.examples;

import java.util.Properties;
import java.util.Random;
import org.deeplearning4j.arbiter.optimize.api.data.DataSource;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;

/** A small stand-in for MNIST, with images of 8×8 pixels: a pattern for each digit, and noise. */
public final class Digits implements DataSource {
  private static final int IMAGES = 200;

  @Override
  public void configure(Properties properties) {}

  @Override
  public Object trainData() {
    return images(new Random(1));
  }

  @Override
  public Object testData() {
    return images(new Random(2));
  }

  @Override
  public Class<?> getDataType() {
    return DataSetIterator.class;
  }

  private static DataSetIterator images(Random random) {
    float[][] pixels = new float[IMAGES][64];
    float[][] digits = new float[IMAGES][10];
    for (int image = 0; image < IMAGES; image++) {
      int digit = image % 10;
      digits[image][digit] = 1;
      for (int pixel = 0; pixel < 64; pixel++) {
        boolean ink = pixel * (digit + 3) % 11 < 4;
        pixels[image][pixel] = (ink ? 1 : 0) + 0.5f * (float) random.nextGaussian();
      }
    }
    DataSet all = new DataSet(Nd4j.createFromArray(pixels), Nd4j.createFromArray(digits));
    return new ListDataSetIterator<>(all.asList(), 20);
  }
}
