package org.sweep4j.config.yaml.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sweep4j.config.Activation;
import org.sweep4j.config.DenseSettings;
import org.sweep4j.config.HiddenLayers;
import org.sweep4j.config.Layer;
import org.sweep4j.config.ModelSection;
import org.sweep4j.config.Output;
import org.sweep4j.config.Regularizer;

/** {@code model} as plain values. */
final class ModelWriter {
  private ModelWriter() {}

  static Map<String, Object> values(ModelSection model) {
    Map<String, Object> section = new LinkedHashMap<>();
    if (model.hidden() instanceof HiddenLayers.Uniform uniform) {
      section.put("hidden", hidden(uniform));
    } else {
      section.put("layers", model.hidden().layers().stream().map(ModelWriter::layer).toList());
    }
    section.put("output", output(model.output()));
    section.put("kernel_initializer", model.kernelInitializer().spelling());
    return section;
  }

  private static Map<String, Object> hidden(HiddenLayers.Uniform uniform) {
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("layers", uniform.count());
    section.put("units", uniform.units());
    section.put("activation", uniform.activation().spelling());
    section.put("dropout", uniform.dropout());
    putSettings(uniform.settings(), section);
    putAlpha(uniform.settings(), uniform.activation(), section);
    return section;
  }

  private static Map<String, Object> layer(Layer layer) {
    if (layer instanceof Layer.Dropout dropout) {
      return Map.of("dropout", dropout.rate());
    }
    Layer.Dense dense = (Layer.Dense) layer;
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("units", dense.units());
    section.put("activation", dense.activation().spelling());
    putSettings(dense.settings(), section);
    putAlpha(dense.settings(), dense.activation(), section);
    return Map.of("dense", section);
  }

  private static Map<String, Object> output(Output output) {
    Map<String, Object> section = new LinkedHashMap<>();
    output.activation().ifPresent(activation -> section.put("activation", activation.spelling()));
    output.loss().ifPresent(loss -> section.put("loss", loss.spelling()));
    putSettings(output.settings(), section);
    output.activation().ifPresent(activation -> putAlpha(output.settings(), activation, section));
    return section;
  }

  private static void putSettings(DenseSettings settings, Map<String, Object> section) {
    section.put("use_bias", settings.useBias());
    settings
        .kernelInitializer()
        .filter(initializer -> settings.kernel().isEmpty())
        .ifPresent(initializer -> section.put("kernel_initializer", initializer.spelling()));
    settings.kernel().ifPresent(kernel -> section.put("kernel", kernel));
    settings.bias().ifPresent(bias -> section.put("bias", bias));
    section.put("kernel_regularizer", regularizer(settings.kernelRegularizer()));
    section.put("bias_regularizer", regularizer(settings.biasRegularizer()));
    section.put("activity_regularizer", regularizer(settings.activityRegularizer()));
    settings
        .maxNorm()
        .ifPresent(norm -> section.put("kernel_constraint", Map.of("max_norm", norm)));
  }

  private static void putAlpha(
      DenseSettings settings, Activation activation, Map<String, Object> section) {
    settings
        .alpha()
        .filter(alpha -> activation.hasAlpha())
        .ifPresent(
            alpha -> section.put("alpha", alpha.size() == 1 ? (Object) alpha.get(0) : alpha));
  }

  private static Map<String, Object> regularizer(Regularizer regularizer) {
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("l1", regularizer.l1());
    section.put("l2", regularizer.l2());
    section.put("convention", regularizer.convention().spelling());
    return section;
  }
}
