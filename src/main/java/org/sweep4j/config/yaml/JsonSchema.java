package org.sweep4j.config.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sweep4j.config.yaml.experiment.ExperimentKeys;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.sweep.SweepKeys;
import org.sweep4j.json.Json;

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
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DRAFT);
    schema.put("title", title);
    schema.putAll(section.definition(definitions));
    schema.put("definitions", definitions.all());
    return Json.writePretty(schema);
  }
}
