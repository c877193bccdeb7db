package org.sweep4j.config.yaml.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Layer;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.WordKind;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.Tree.Entry;

/** One item of {@code model.layers}: {@code dense: {…}} or {@code dropout: 0.2}. */
record LayerKind() implements Kind<Layer> {
  private static final Key<Integer> UNITS =
      Key.<Integer>of("units", NumberKind.whole(Layer.Dense.UNITS), "Number of units.")
          .needed("units: 64");
  private static final Key<Activation> ACTIVATION =
      Key.<Activation>of(
              "activation",
              new WordKind<>(Activation.class),
              "The function applied to the weighted sums; linear as in Keras unless given.")
          .orElse(Activation.LINEAR);
  private static final Section<Layer> DENSE =
      Section.<Layer>of(
              "dense",
              "A layer in which every input goes to every unit.",
              LayerKind::dense,
              DenseKeys.after(UNITS, ACTIVATION))
          .where(DenseRules.of(ACTIVATION, Optional.of(UNITS)));
  private static final NumberKind<Double> RATE = NumberKind.real(Layer.Dropout.RATE);
  private static final Map<String, Kind<?>> KINDS = kinds();

  private static Map<String, Kind<?>> kinds() {
    Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    kinds.put("dense", DENSE);
    kinds.put("dropout", RATE);
    return kinds;
  }

  private static Layer dense(Fields fields) {
    Activation activation = fields.get(ACTIVATION);
    return new Layer.Dense(
        fields.get(UNITS), activation, DenseKeys.settings(fields, Optional.of(activation)));
  }

  @Override
  public String expected() {
    return "a layer, dense: {units: 60} or dropout: 0.2";
  }

  @Override
  public Optional<Layer> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Mapping mapping) || mapping.entries().size() != 1) {
      String found =
          tree instanceof Tree.Mapping mapping
              ? "a mapping with " + mapping.entries().size() + " keys"
              : tree.described();
      reading.problems().add(tree.place(), path + " must be " + expected() + ", found " + found);
      return Optional.empty();
    }
    return read(mapping.entries().get(0), path, reading);
  }

  private Optional<Layer> read(Entry entry, String path, Reading reading) {
    return switch (entry.key()) {
      case "dense" -> DENSE.read(entry.value(), path + ".dense", reading);
      case "dropout" ->
          RATE.read(entry.value(), path + ".dropout", reading).map(Layer.Dropout::new);
      default -> {
        reading
            .problems()
            .add(
                entry.place(),
                path
                    + " must be "
                    + expected()
                    + ", found '"
                    + entry.key()
                    + "'"
                    + NearMiss.advice(entry.key(), KINDS.keySet()));
        yield Optional.empty();
      }
    };
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return definitions.reference("layer", () -> definition(definitions));
  }

  private static Map<String, Object> definition(Definitions definitions) {
    Map<String, Object> properties = new LinkedHashMap<>();
    KINDS.forEach((name, kind) -> properties.put(name, kind.schema(definitions)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", "One layer: dense, or dropout with the share of inputs dropped.");
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("minProperties", 1);
    schema.put("maxProperties", 1);
    schema.put("additionalProperties", false);
    return schema;
  }

  @Override
  public Map<String, Kind<?>> keys() {
    return KINDS;
  }
}
