package org.sweep4j.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The checked-in schemas say what the readers do. {@code mvn test -Dtest=JsonSchemaTest
 * -Dschema.write=true} writes them anew.
 */
class JsonSchemaTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/sweep4j");

  @ParameterizedTest
  @ValueSource(strings = {"experiment", "sweep"})
  void checkedInSchemaIsTheOneTheReadersDescribe(String name) throws IOException {
    String described = name.equals("sweep") ? JsonSchema.ofSweeps() : JsonSchema.ofExperiments();
    Path file = FOLDER.resolve(name + ".schema.json");
    if (Boolean.getBoolean("schema.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, described);
    }
    assertEquals(
        described,
        Files.readString(file),
        "mvn test -Dtest=JsonSchemaTest -Dschema.write=true writes the schemas anew");
  }
}
