package org.sweep4j.config;

import java.nio.file.Path;

/** The examples that are kept away from training and from every choice made while tuning. */
public sealed interface TestSet {

  /** The same test set by an absolute path, so that it is found from another directory. */
  TestSet absolute();

  /** A share of the rows, stratified by class; 0 for none. */
  record Fraction(double value) implements TestSet {
    public static final Range RANGE = Range.closedOpen(0, 1);

    public Fraction {
      RANGE.check("test", value);
    }

    @Override
    public TestSet absolute() {
      return this;
    }
  }

  /** A second file with the same columns. */
  record File(Path path) implements TestSet {
    @Override
    public TestSet absolute() {
      return new File(path.toAbsolutePath().normalize());
    }
  }
}
