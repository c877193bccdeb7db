package org.sweep4j.config;

import java.nio.file.Path;

/** Where the examples come from. */
public sealed interface Source {

  /** A data set that ships with Sweep4j, such as {@code sonar}. */
  record Bundled(String name) implements Source {}

  /**
   * A {@code .csv}, {@code .csv.gz} or {@code .tsv} file; the path as resolved from the experiment
   * file.
   */
  record Table(Path path) implements Source {}

  /** A pair of IDX files (the MNIST format), plain or gzipped. */
  record Images(Path images, Path labels) implements Source {}
}
