package org.sweep4j.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Activation;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Metric;
import org.sweep4j.config.yaml.experiment.ShortNames;

class DocumentedNamesTest {
  private static final Path PAGES = Path.of("src/site/markdown");

  @Test
  void everyShortNameStandsInTheTable() throws IOException {
    String page = Files.readString(PAGES.resolve("sweep-file.md"));
    List<String> missing =
        ShortNames.all().stream().filter(name -> !page.contains("`" + name + "`")).toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void everyActivationAndMetricStandsInTheReference() throws IOException {
    String page = Files.readString(PAGES.resolve("experiment-file.md"));
    Arrays.stream(Activation.values())
        .map(ConfigWord::spelling)
        .forEach(word -> assertTrue(page.contains(word), word));
    Arrays.stream(Metric.values())
        .map(ConfigWord::spelling)
        .forEach(word -> assertTrue(page.contains(word), word));
  }
}
