package org.sweep4j.config.yaml;

import org.sweep4j.config.yaml.experiment.ExperimentKeys;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.sweep.SweepKeys;
import org.sweep4j.json.Json;
import org.sweep4j.json.JsonObject;

/** The JSON Schemas (draft 7) of both files, for editors that complete and check them. */
final class JsonSchema {
  private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

  private JsonSchema() {}

  static String ofExperiments() {
    return of(ExperimentKeys.SECTION, "Sweep4j experiment");
  }

  static String ofSweeps() {
    return of(SweepKeys.SECTION, "Sweep4j sweep");
  }

  private static String of(Section<?> section, String title) {
    Definitions definitions = new Definitions();
    JsonObject schema = JsonObject.of("$schema", DRAFT).and("title", title);
    schema.putAll(section.definition(definitions));
    return Json.writePretty(schema.and("definitions", definitions.all()));
  }
}
