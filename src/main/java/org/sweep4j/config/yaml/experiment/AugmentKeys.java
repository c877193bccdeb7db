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
          Key.real("gaussian_noise", Augmentation.GAUSSIAN_NOISE, 0)
              .doc("Standard deviation of noise on scaled numeric features."),
          Key.real("mixup", Augmentation.MIXUP, 0).doc("Alpha of mixup's Beta distribution."),
          Key.real("shift", Augmentation.SHIFT, 0)
              .doc("Images: largest shift, as a share of the size."),
          Key.real("rotate", Augmentation.ROTATE, 0).doc("Images: largest rotation, in degrees."),
          Key.real("zoom", Augmentation.ZOOM, 0).doc("Images: largest zoom, as a share."),
          Key.flag("horizontal_flip", false)
              .doc("Images: mirror left and right, half of the time."));

  private AugmentKeys() {}
}
