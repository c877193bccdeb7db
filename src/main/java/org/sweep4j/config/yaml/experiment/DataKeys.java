package org.sweep4j.config.yaml.experiment;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Augmentation;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.Scaling;
import org.sweep4j.config.Source;
import org.sweep4j.config.SplitBy;
import org.sweep4j.config.TargetScaling;
import org.sweep4j.config.Task;
import org.sweep4j.config.TestSet;
import org.sweep4j.config.yaml.experiment.SourceKind.FileKind;
import org.sweep4j.config.yaml.kind.EitherKind;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.Mapped;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Rule;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.Shape;
import org.sweep4j.config.yaml.kind.ValueKind;

/** {@code data}. */
final class DataKeys {
  private static final FileKind IDX = new FileKind("an IDX file");
  private static final Section<Source.Images> IMAGE_FILES =
      Section.ofRecord(
          Source.Images.class,
          "images",
          "A pair of IDX files, the MNIST format.",
          Key.of("images", IDX)
              .doc("IDX file of the images, plain or gzipped.")
              .needed("images: FILE"),
          Key.of("labels", IDX)
              .doc("IDX file of the labels, plain or gzipped.")
              .needed("labels: FILE"));
  private static final Key<Source> SOURCE =
      Key.<Source>of(
              "source",
              new EitherKind<Source>(
                  Shape.MAPPING,
                  IMAGE_FILES,
                  Shape.SCALAR,
                  new SourceKind(),
                  Source.Images.class::isInstance))
          .doc("A bundled data set, a table relative to this file, or a pair of IDX files.")
          .needed("source: iris");
  private static final Key<String> TARGET =
      Key.of("target", ValueKind.NAME).doc("The column to predict; default: the last.");
  private static final Key<List<String>> FEATURES =
      Key.of("features", ListKind.notEmpty("column names", ValueKind.NAME))
          .doc("The columns to learn from; default: all but the target.");
  private static final Key<List<String>> EXCLUDE =
      Key.of("exclude", ListKind.of("column names", ValueKind.AS_WRITTEN))
          .doc("Columns not to learn from; '' has no name.")
          .orElse(List.of());
  private static final Key<List<String>> CATEGORICAL =
      Key.of("categorical", ListKind.of("column names", ValueKind.NAME))
          .doc("Columns to one-hot encode besides those with text.");
  private static final Key<TestSet> TEST =
      Key.<TestSet>of(
              "test",
              new EitherKind<TestSet>(
                  Shape.WORD,
                  new Mapped<>(
                      new FileKind("the path of a second file"),
                      TestSet.File::new,
                      TestSet.File::path),
                  Shape.NUMBER,
                  new Mapped<>(
                      NumberKind.real(TestSet.Fraction.RANGE),
                      TestSet.Fraction::new,
                      TestSet.Fraction::value),
                  TestSet.File.class::isInstance))
          .doc("Share of rows kept for the test, a second file, or 0; default 0.2.")
          .orElse(new TestSet.Fraction(0.2));
  private static final Key<Augmentation> AUGMENT =
      Key.of("augment", AugmentKeys.SECTION)
          .doc("Random changes to training batches; default: none.")
          .orElse(Augmentation.NONE);
  private static final Key<String> GROUP =
      Key.of("group", ValueKind.NAME)
          .doc("A column whose equal rows stay together in every split; not learned from.");
  private static final Key<String> TIME =
      Key.of("time", ValueKind.NAME)
          .doc("A column of times: later rows judge what earlier ones taught; not learned from.");
  private static final Section<SplitBy> SPLIT_BY =
      Section.ofRecord(SplitBy.class, "split by", "", GROUP.optional(), TIME.optional());
  static final Section<DataSection> SECTION =
      Section.ofRecord(
              DataSection.class,
              "data",
              "What is learned from.",
              SOURCE,
              TableFormatKeys.SECTION,
              TARGET.optional(),
              Key.word("task", Task.class).doc("Default: inferred from the target.").optional(),
              FEATURES.optional(),
              EXCLUDE,
              CATEGORICAL.optional(),
              Key.word("missing", MissingValues.ERROR)
                  .doc("What becomes of cells that are missing."),
              Key.word("scale", Scaling.STANDARDIZE)
                  .doc("Scaling of numbers, learned on training rows."),
              Key.word("target_scaling", TargetScaling.class)
                  .doc(
                      "Scaling of a regression's targets while training; default: standardize"
                          + " before a linear output.")
                  .optional(),
              Key.flag("shuffle", true)
                  .doc("Whether rows are put into random order before the split."),
              TEST,
              Key.real("validation", DataSection.VALIDATION, 0.2)
                  .doc("Share of the remaining rows for validation; 0 for none."),
              AUGMENT,
              SPLIT_BY)
          .omitting(EXCLUDE, data -> data.features().isPresent())
          .where(
              Rule.notBoth(FEATURES, EXCLUDE, "keep features to choose columns, exclude to drop"),
              Rule.notBoth(GROUP, TIME, "rows are divided by one of them"),
              DataKeys::targetIsNoFeature,
              DataKeys::imageChangesNeedImages);

  private DataKeys() {}

  private static void targetIsNoFeature(Fields fields) {
    Optional<String> target = fields.find(TARGET);
    for (Key<List<String>> key : List.of(FEATURES, EXCLUDE, CATEGORICAL)) {
      if (target.isPresent() && fields.find(key).orElse(List.of()).contains(target.get())) {
        fields.wrong(key, "must not name the target, found '%s'; remove it", target.get());
      }
    }
  }

  private static void imageChangesNeedImages(Fields fields) {
    boolean table = fields.find(SOURCE).filter(s -> !(s instanceof Source.Images)).isPresent();
    if (table && fields.find(AUGMENT).filter(Augmentation::changesImages).isPresent()) {
      fields.wrong(
          AUGMENT,
          "with shift, rotate, zoom or horizontal_flip needs images, found a table; give source:"
              + " {images: FILE, labels: FILE}, or use gaussian_noise or mixup");
    }
  }
}
