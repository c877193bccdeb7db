package org.sweep4j.data.prepare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Keyed;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;
import org.sweep4j.config.yaml.kind.WordKind;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.data.ImageSize;
import org.sweep4j.document.Document;
import org.sweep4j.document.RecordSection;
import org.sweep4j.json.JsonObject;

/** The layout of {@code preprocessing.json}. */
final class PreprocessingDocument {
  private static final Key<String> NAME = Key.of("name", ValueKind.TEXT).needed("");
  private static final Key<Double> SHIFT = Key.of("shift", NumberKind.OR_NAN).needed("");
  private static final Key<Double> SCALE = Key.of("scale", NumberKind.OR_NAN).needed("");
  private static final Keyed<OptionalDouble> IMPUTED =
      Key.optionalDouble(Key.of("imputed", NumberKind.OR_NAN));
  private static final Section<Feature.Numeric> NUMERIC =
      Section.of(
          "numeric",
          "",
          fields ->
              new Feature.Numeric(
                  fields.get(NAME), IMPUTED.value(fields), fields.get(SHIFT), fields.get(SCALE)),
          NAME.from(Feature.Numeric::name),
          SHIFT.from(Feature.Numeric::shift),
          SCALE.from(Feature.Numeric::scale),
          IMPUTED.from(Feature.Numeric::imputed));

  private static final Key<String> TARGET = Key.of("target", ValueKind.TEXT).needed("");
  private static final Key<Task> TASK = Key.of("task", WordKind.of(Task.class)).needed("");
  private static final Key<List<String>> CLASSES =
      Key.of("classes", ListKind.of("labels", ValueKind.TEXT)).needed("");
  private static final Key<MissingValues> MISSING =
      Key.of("missing", WordKind.of(MissingValues.class)).needed("");
  private static final Key<ImageSize> IMAGE = Key.of("image", RecordSection.of(ImageSize.class));
  private static final Key<List<Feature>> FEATURES =
      Key.of("features", ListKind.of("features", new FeatureKind())).needed("");

  static final Document<Preprocessing> DOCUMENT =
      new Document<>(
          Section.of(
              "preprocessing",
              "",
              fields ->
                  new Preprocessing(
                      fields.get(TARGET),
                      fields.get(TASK),
                      fields.get(CLASSES),
                      fields.get(MISSING),
                      fields.get(FEATURES),
                      fields.find(IMAGE)),
              TARGET.from(Preprocessing::targetName),
              TASK.from(Preprocessing::task),
              CLASSES.from(Preprocessing::classLabels),
              MISSING.from(Preprocessing::missing),
              IMAGE.optional().from(Preprocessing::image),
              FEATURES.from(Preprocessing::features)));

  private PreprocessingDocument() {}

  /** A column of numbers, or one of texts: the one that has categories. */
  private record FeatureKind() implements Kind<Feature> {
    private static final Section<Feature.Categorical> CATEGORICAL =
        RecordSection.of(Feature.Categorical.class);

    @Override
    public String expected() {
      return NUMERIC.expected();
    }

    @Override
    public Optional<Feature> read(Tree tree, String path, Reading reading) {
      boolean texts =
          tree instanceof Tree.Mapping mapping && mapping.find("categories").isPresent();
      return (texts ? CATEGORICAL : NUMERIC).read(tree, path, reading).map(feature -> feature);
    }

    @Override
    public JsonObject write(Feature feature) {
      return feature.accept(
          new Feature.Visitor<>() {
            @Override
            public JsonObject categorical(Feature.Categorical categorical) {
              return CATEGORICAL.write(categorical);
            }

            @Override
            public JsonObject numeric(Feature.Numeric numeric) {
              return NUMERIC.write(numeric);
            }
          });
    }
  }
}
