package org.sweep4j.data.augment;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.config.Augmentation;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.data.Augmenter;
import org.sweep4j.data.ImageSize;
import org.sweep4j.data.prepare.Feature;
import org.sweep4j.data.prepare.Preprocessing;

/** The augmenters that an experiment asks for, in the order they are applied. */
public final class Augmenters {
  private static final int SMALLEST_SIDE = 2;

  private Augmenters() {}

  public static List<Augmenter> of(Augmentation augmentation, Preprocessing preprocessing) {
    List<Augmenter> augmenters = new ArrayList<>();
    if (augmentation.changesImages()) {
      ImageSize size = imageSize(preprocessing);
      augmenters.add(new ImageTransform(augmentation, size, preprocessing.features()));
    }
    if (augmentation.gaussianNoise() > 0) {
      augmenters.add(GaussianNoise.of(augmentation.gaussianNoise(), preprocessing));
    }
    if (augmentation.mixup() > 0) {
      augmenters.add(new Mixup(augmentation.mixup()));
    }
    return List.copyOf(augmenters);
  }

  /** The size of IDX images; a table's n² numeric columns are taken for an n × n image. */
  private static ImageSize imageSize(Preprocessing preprocessing) {
    if (preprocessing.image().isPresent()) {
      return preprocessing.image().get();
    }
    int inputs = preprocessing.inputs();
    int side = (int) Math.round(Math.sqrt(inputs));
    boolean numeric = preprocessing.features().stream().allMatch(Feature::isNumber);
    if (!numeric || side * side != inputs || side < SMALLEST_SIDE) {
      throw new BadInputException(
          Problem.ofSetting(
              "data.augment",
              ("data.augment with shift, rotate, zoom or horizontal_flip needs IDX images, or a "
                      + "table whose columns are the pixels of a square, found %d %s; use gaussian_noise or mixup")
                  .formatted(
                      inputs, numeric ? "numeric inputs" : "inputs, some of them categories")));
    }
    return new ImageSize(side, side);
  }
}
