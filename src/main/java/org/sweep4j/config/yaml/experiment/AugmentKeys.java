package org.sweep4j.config.yaml.experiment;

import org.sweep4j.config.Augmentation;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Section;

/** {@code data.augment}. */
final class AugmentKeys {
  static final Section<Augmentation> SECTION =
      Section.ofRecord(
          Augmentation.class,
          "augment",
          "Random changes to training batches.",
          Key.real(
                  "gaussian_noise",
                  Augmentation.GAUSSIAN_NOISE,
                  0,
                  "Standard deviation of noise on scaled numeric features.")
              .from(Augmentation::gaussianNoise),
          Key.real("mixup", Augmentation.MIXUP, 0, "Alpha of mixup's Beta distribution.")
              .from(Augmentation::mixup),
          Key.real("shift", Augmentation.SHIFT, 0, "Images: largest shift, as a share of the size.")
              .from(Augmentation::shift),
          Key.real("rotate", Augmentation.ROTATE, 0, "Images: largest rotation, in degrees.")
              .from(Augmentation::rotate),
          Key.real("zoom", Augmentation.ZOOM, 0, "Images: largest zoom, as a share.")
              .from(Augmentation::zoom),
          Key.flag("horizontal_flip", false, "Images: mirror left and right, half of the time.")
              .from(Augmentation::horizontalFlip));

  private AugmentKeys() {}
}
