package org.sweep4j.config.yaml.experiment;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Activation;
import org.sweep4j.config.HiddenLayers.Uniform;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Section;

/** {@code model.hidden}: a stack of equal layers. */
final class HiddenKeys {
  private static final Key<Integer> LAYERS =
      Key.whole("layers", Uniform.COUNT, 1).doc("Number of hidden layers.");
  private static final Key<List<Integer>> UNITS =
      Key.<List<Integer>>of("units", new WidthsKind())
          .doc("Units of each layer, or a list with one width a layer.")
          .needed("units: 64");
  private static final Key<Activation> ACTIVATION =
      Key.word("activation", Activation.RELU).doc("Activation of each layer.");

  static final Section<Uniform> SECTION =
      Section.ofRecord(
              Uniform.class,
              "hidden",
              "Equal dense layers, each followed by dropout.",
              LAYERS.as(HiddenKeys::count),
              UNITS,
              ACTIVATION,
              Key.of("dropout", LayerKeys.RATE)
                  .doc("Share of outputs dropped after each layer while training.")
                  .orElse(0.0),
              DenseKeys.settings(ACTIVATION, HiddenKeys::width))
          .where(HiddenKeys::layersAreAsManyAsWidths);

  private HiddenKeys() {}

  /** The width that all layers have, if they do. */
  private static Optional<Integer> width(Fields fields) {
    return fields.find(UNITS).filter(widths -> widths.size() == 1).map(widths -> widths.get(0));
  }

  private static boolean areListed(Fields fields) {
    return fields.tree(UNITS).filter(WidthsKind::isListed).isPresent();
  }

  private static int count(Fields fields) {
    return areListed(fields) ? fields.get(UNITS).size() : fields.get(LAYERS);
  }

  /** A number that is older than the list of widths, as from the file of a sweep, gives way. */
  private static void layersAreAsManyAsWidths(Fields fields) {
    boolean older = fields.place(LAYERS).origin().compareTo(fields.place(UNITS).origin()) < 0;
    if (areListed(fields)
        && fields.find(UNITS).isPresent()
        && fields.find(LAYERS).filter(layers -> layers != count(fields)).isPresent()
        && !older) {
      fields.wrong(
          LAYERS,
          "must be %d, as units lists as many widths, found %d; remove it",
          count(fields),
          fields.get(LAYERS));
    }
  }
}
