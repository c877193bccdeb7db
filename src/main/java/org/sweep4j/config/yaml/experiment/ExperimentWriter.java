package org.sweep4j.config.yaml.experiment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.yaml.text.YamlText;

/**
 * Writes an experiment as a file in which every default stands written out. Reading it gives an
 * equal experiment.
 */
public final class ExperimentWriter {
  private ExperimentWriter() {}

  /** The experiment as YAML; paths are absolute, so that the file works in any folder. */
  public static String write(Experiment experiment) {
    return YamlText.write(values(experiment));
  }

  /** The experiment as plain values, in the order of the file. */
  public static Map<String, @Nullable Object> values(Experiment experiment) {
    return ExperimentKeys.SECTION.write(experiment);
  }
}
