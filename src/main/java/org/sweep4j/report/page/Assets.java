package org.sweep4j.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The style sheets and scripts of the page, read from the class path. */
final class Assets {
  private static final String FOLDER = "/org/sweep4j/report/";
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
  private static final List<String> STYLES =
      List.of("colours.css", "layout.css", "figures.css", "finding.css", "table.css", "print.css");

  /** In the order in which they need each other; they share one scope. */
  private static final List<String> SCRIPTS =
      List.of(
          "format.js",
          "theme.js",
          "axes.js",
          "lines.js",
          "histogram.js",
          "bars.js",
          "matrix.js",
          "decision.js",
          "scatter.js",
          "spread.js",
          "selection.js",
          "parallel.js",
          "table.js",
          "trials.js",
          "numbers.js",
          "figures.js",
          "live.js",
          "start.js");

  private Assets() {}

  static String styles() {
    return STYLES.stream().map(name -> read(FOLDER + name)).collect(Collectors.joining("\n"));
  }

  static String scripts() {
    return SCRIPTS.stream()
        .map(name -> read(FOLDER + name))
        .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n"));
  }

  static String charts() {
    return read(ECHARTS);
  }

  private static String read(String resource) {
    try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the class path must hold " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
