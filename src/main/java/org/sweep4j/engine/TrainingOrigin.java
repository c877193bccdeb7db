package org.sweep4j.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sweep4j.config.yaml.experiment.ExperimentKeys;
import org.sweep4j.data.read.DataFingerprint;

/**
 * What a training was begun with: with the same origin it takes the same way, bit for bit.
 *
 * @param parts by name; each a text that two trainings can be told apart by
 */
record TrainingOrigin(Map<String, String> parts) {

  static TrainingOrigin of(Preparation preparation, String engine, Tracking tracking) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("the experiment", ExperimentKeys.write(preparation.experiment().withAbsolutePaths()));
    parts.put("its engine", engine);
    parts.put("its precision", preparation.plan().precision().toString());
    parts.put("its seed", Long.toString(preparation.plan().seed().value()));
    parts.put(
        "the SHA-256 of its prepared training rows", DataFingerprint.of(preparation.training()));
    parts.put(
        "the SHA-256 of its prepared validation rows",
        preparation.validation().map(DataFingerprint::of).orElse("none"));
    parts.put("what it records", tracking.toString());
    return new TrainingOrigin(parts);
  }

  void write(NamedArrays content) {
    content.texts().putAll(parts);
  }

  /**
   * @throws IllegalArgumentException if the content is of a training with another origin
   */
  void check(NamedArrays content) {
    parts.forEach(
        (part, now) ->
            TextChange.between(content.text(part), now)
                .ifPresent(
                    change -> {
                      throw new IllegalArgumentException(
                          ("a training can only be continued with what it was begun with; of %s"
                                  + " line %d was '%s', now it is '%s'")
                              .formatted(part, change.line(), change.before(), change.after()));
                    }));
  }
}
