package org.sweep4j.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the examples come from. */
public sealed interface Source {

  /** The same source by absolute paths, so that it is found from another directory. */
  default Source absolute() {
    return this;
  }

  /** The files it is read from; none for a bundled set, which cannot change. */
  default List<Path> files() {
    return List.of();
  }

  /** A data set that ships with Sweep4j, such as {@code sonar}. */
  record Bundled(String name) implements Source {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bundled(this);
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

    @Override
    public List<Path> files() {
      return List.of(path);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.table(this);
    }
  }

  /** A pair of IDX files (the MNIST format), plain or gzipped. */
  record Images(Path images, Path labels) implements Source {
    @Override
    public Source absolute() {
      return new Images(images.toAbsolutePath().normalize(), labels.toAbsolutePath().normalize());
    }

    @Override
    public List<Path> files() {
      return List.of(images, labels);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.images(this);
    }
  }

  /**
   * Examples of a Java program, which no file can name.
   *
   * @param rows absent where a run directory's file is read: it only says that they were
   */
  record Held(String name, Optional<HeldRows> rows) implements Source {
    /** What a file has in place of a path, followed by the name. */
    public static final String PREFIX = "memory:";

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.held(this);
    }
  }

  /** One method per variant. */
  interface Visitor<R> {
    R bundled(Bundled bundled);

    R table(Table table);

    R images(Images images);

    R held(Held held);
  }

  <R> R accept(Visitor<R> visitor);
}
