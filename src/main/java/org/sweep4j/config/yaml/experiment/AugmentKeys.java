package org.sweep4j.config.yaml.experiment;

import org.sweep4j.config.Augmentation;
import org.sweep4j.config.Range;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.FlagKind;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;

/** {@code data.augment}. */
final class AugmentKeys {
  private static final Key<Double> GAUSSIAN_NOISE =
      number(
          "gaussian_noise",
          Augmentation.GAUSSIAN_NOISE,
          "Standard deviation of noise on scaled numeric features.");
  private static final Key<Double> MIXUP =
      number("mixup", Augmentation.MIXUP, "Alpha of mixup's Beta distribution.");
  private static final Key<Double> SHIFT =
      number("shift", Augmentation.SHIFT, "Images: largest shift, as a share of the size.");
  private static final Key<Double> ROTATE =
      number("rotate", Augmentation.ROTATE, "Images: largest rotation, in degrees.");
  private static final Key<Double> ZOOM =
      number("zoom", Augmentation.ZOOM, "Images: largest zoom, as a share.");
  private static final Key<Boolean> HORIZONTAL_FLIP =
      Key.<Boolean>of(
              "horizontal_flip", new FlagKind(), "Images: mirror left and right, half of the time.")
          .orElse(false);

  static final Section<Augmentation> SECTION =
      Section.of(
          "augment",
          "Random changes to training batches.",
          AugmentKeys::augmentation,
          GAUSSIAN_NOISE.from(Augmentation::gaussianNoise),
          MIXUP.from(Augmentation::mixup),
          SHIFT.from(Augmentation::shift),
          ROTATE.from(Augmentation::rotate),
          ZOOM.from(Augmentation::zoom),
          HORIZONTAL_FLIP.from(Augmentation::horizontalFlip));

  private AugmentKeys() {}

  private static Key<Double> number(String name, Range range, String doc) {
    return Key.<Double>of(name, NumberKind.real(range), doc).orElse(0.0);
  }

  private static Augmentation augmentation(Fields fields) {
    return new Augmentation(
        fields.get(GAUSSIAN_NOISE),
        fields.get(MIXUP),
        fields.get(SHIFT),
        fields.get(ROTATE),
        fields.get(ZOOM),
        fields.get(HORIZONTAL_FLIP));
  }
}
