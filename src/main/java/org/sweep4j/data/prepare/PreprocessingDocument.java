package org.sweep4j.data.prepare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.document.Document;
import org.sweep4j.document.RecordSection;
import org.sweep4j.json.JsonObject;

/** The layout of {@code preprocessing.json}. */
final class PreprocessingDocument {
  private static final Section<Feature.Numeric> NUMERIC =
      RecordSection.of(
          Feature.Numeric.class, Map.of("shift", needed("shift"), "scale", needed("scale")));
  private static final Key<String> TARGET = Key.of("target", ValueKind.TEXT).needed("");
  private static final Key<List<String>> CLASSES =
      Key.of("classes", ListKind.of("labels", ValueKind.TEXT)).needed("");
  private static final Key<List<Feature>> FEATURES =
      Key.of("features", ListKind.of("features", new FeatureKind())).needed("");

  static final Document<Preprocessing> DOCUMENT =
      new Document<>(
          RecordSection.of(
              Preprocessing.class,
              Map.of("targetName", TARGET, "classLabels", CLASSES, "features", FEATURES)));

  private PreprocessingDocument() {}

  private static Key<Double> needed(String name) {
    return Key.of(name, NumberKind.OR_NAN).needed("");
  }

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
      return feature instanceof Feature.Categorical categorical
          ? CATEGORICAL.write(categorical)
          : NUMERIC.write((Feature.Numeric) feature);
    }
  }
}
