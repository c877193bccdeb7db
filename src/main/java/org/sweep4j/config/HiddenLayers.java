package org.sweep4j.config;

import java.util.ArrayList;
import java.util.List;

/** The part of the network before the output layer, as the file gives it. */
public sealed interface HiddenLayers {

  /** The layers, written out. */
  List<Layer> layers();

  /** The path of the settings that {@code layers().get(place)}, a dense layer, comes from. */
  String setting(int place);

  /** {@code model.layers}: each layer by itself; may be empty. */
  record Explicit(List<Layer> layers) implements HiddenLayers {
    public Explicit {
      layers = List.copyOf(layers);
    }

    @Override
    public String setting(int place) {
      return "model.layers[" + place + "].dense";
    }
  }

  /**
   * {@code model.hidden}: {@code count} equal dense layers, each followed by dropout where {@code
   * dropout} is above 0.
   *
   * @param units of every layer, or one number for each
   */
  record Uniform(
      int count, List<Integer> units, Activation activation, double dropout, DenseSettings settings)
      implements HiddenLayers {
    public static final Range COUNT = Range.closed(0, 1000);

    public Uniform {
      COUNT.check("layers", count);
      units = List.copyOf(units);
      units.forEach(number -> Layer.Dense.UNITS.check("units", number));
      if (units.isEmpty() || (units.size() > 1 && units.size() != count)) {
        throw new IllegalArgumentException(
            "units must be one number, or one for each of %d layers, found %d"
                .formatted(count, units.size()));
      }
      Layer.Dropout.RATE.check("dropout", dropout);
    }

    @Override
    public List<Layer> layers() {
      List<Layer> layers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        layers.add(new Layer.Dense(units.get(Math.min(i, units.size() - 1)), activation, settings));
        if (dropout > 0) {
          layers.add(new Layer.Dropout(dropout));
        }
      }
      return List.copyOf(layers);
    }

    @Override
    public String setting(int place) {
      return "model.hidden";
    }
  }
}
