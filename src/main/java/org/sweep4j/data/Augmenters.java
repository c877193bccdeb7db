package org.sweep4j.data;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.config.Augmentation;

/** The augmenters that an experiment asks for, in the order they are applied. */
final class Augmenters {
  private Augmenters() {}

  static List<Augmenter> of(Augmentation augmentation, Preprocessing preprocessing) {
    List<Augmenter> augmenters = new ArrayList<>();
    if (augmentation.gaussianNoise() > 0) {
      augmenters.add(GaussianNoise.of(augmentation.gaussianNoise(), preprocessing));
    }
    if (augmentation.mixup() > 0) {
      augmenters.add(new Mixup(augmentation.mixup()));
    }
    return List.copyOf(augmenters);
  }
}
