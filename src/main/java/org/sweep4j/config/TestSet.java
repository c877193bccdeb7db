package org.sweep4j.config;

import java.nio.file.Path;
import java.util.Optional;

/** The examples that are kept away from training and from every choice made while tuning. */
public sealed interface TestSet {

  /** The same test set by an absolute path, so that it is found from another directory. */
  default TestSet absolute() {
    return this;
  }

  /** The share of the source's rows that it takes; 0 where it is a file of its own. */
  default double share() {
    return 0;
  }

  /** Its own file; absent where it is a share of the source's rows. */
  Optional<Path> file();

  /** A share of the rows, stratified by class; 0 for none. */
  record Fraction(double value) implements TestSet {
    public static final Range RANGE = Range.closedOpen(0, 1);

    public Fraction {
      RANGE.check("test", value);
    }

    @Override
    public double share() {
      return value;
    }

    @Override
    public Optional<Path> file() {
      return Optional.empty();
    }
  }

  /** A second file with the same columns. */
  record File(Path path) implements TestSet {
    @Override
    public TestSet absolute() {
      return new File(path.toAbsolutePath().normalize());
    }

    @Override
    public Optional<Path> file() {
      return Optional.of(path);
    }
  }
}
