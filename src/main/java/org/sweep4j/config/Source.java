package org.sweep4j.config;

import java.nio.file.Path;

/** Where the examples come from. */
public sealed interface Source {

  /** The same source by absolute paths, so that it is found from another directory. */
  Source absolute();

  /** A data set that ships with Sweep4j, such as {@code sonar}. */
  record Bundled(String name) implements Source {
    @Override
    public Source absolute() {
      return this;
    }
  }

  /**
   * A {@code .csv}, {@code .csv.gz} or {@code .tsv} file; the path as resolved from the experiment
   * file.
   */
  record Table(Path path) implements Source {
    @Override
    public Source absolute() {
      return new Table(path.toAbsolutePath().normalize());
    }
  }

  /** A pair of IDX files (the MNIST format), plain or gzipped. */
  record Images(Path images, Path labels) implements Source {
    @Override
    public Source absolute() {
      return new Images(images.toAbsolutePath().normalize(), labels.toAbsolutePath().normalize());
    }
  }
}
