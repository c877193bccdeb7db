package org.sweep4j.config.yaml.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.HiddenLayers;
import org.sweep4j.config.Initializer;
import org.sweep4j.config.Layer;
import org.sweep4j.config.ModelSection;
import org.sweep4j.config.Output;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.Rule;
import org.sweep4j.config.yaml.kind.Section;

/** {@code model}: the network. */
final class ModelKeys {
  static final Key<List<Layer>> LAYERS =
      Key.of("layers", ListKind.of("layers", LayerKeys.FAMILY))
          .doc("The hidden layers one by one; empty or absent for none.");
  static final Key<HiddenLayers.Uniform> HIDDEN =
      Key.of("hidden", HiddenKeys.SECTION).doc("Equal hidden layers, in place of layers.");
  static final Key<Output> OUTPUT =
      Key.<Output>of("output", OutputKeys.SECTION).doc("The output layer.").orEmpty();
  private static final Key<Initializer> KERNEL_INITIALIZER =
      Key.word("kernel_initializer", Initializer.GLOROT_UNIFORM)
          .doc("For layers that name none themselves.");

  static final Section<ModelSection> SECTION =
      Section.of(
              "model",
              "The network.",
              ModelKeys::model,
              LAYERS.from(ModelKeys::layers),
              HIDDEN.from(ModelKeys::uniform),
              OUTPUT.from(ModelSection::output),
              KERNEL_INITIALIZER.from(ModelSection::kernelInitializer))
          .where(
              Rule.notBoth(LAYERS, HIDDEN, "keep layers for single layers, hidden for equal ones"));

  private ModelKeys() {}

  private static @Nullable List<Layer> layers(ModelSection model) {
    return model.hidden() instanceof HiddenLayers.Explicit explicit ? explicit.layers() : null;
  }

  private static HiddenLayers.@Nullable Uniform uniform(ModelSection model) {
    return model.hidden() instanceof HiddenLayers.Uniform uniform ? uniform : null;
  }

  private static ModelSection model(Fields fields) {
    HiddenLayers hidden =
        fields
            .find(HIDDEN)
            .<HiddenLayers>map(uniform -> uniform)
            .orElseGet(() -> new HiddenLayers.Explicit(fields.find(LAYERS).orElse(List.of())));
    return new ModelSection(hidden, fields.get(OUTPUT), fields.get(KERNEL_INITIALIZER));
  }
}
