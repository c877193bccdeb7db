package org.sweep4j.data;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Augmentation;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.Scaling;
import org.sweep4j.config.Source;
import org.sweep4j.config.Task;
import org.sweep4j.config.TestSet;

/**
 * Builds data sections for tests: the defaults of an experiment file, and one change after another.
 */
final class Sections {
  private Sections() {}

  static DataSection of(Source source) {
    return new DataSection(
        source,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        MissingValues.ERROR,
        Scaling.STANDARDIZE,
        true,
        new TestSet.Fraction(0.2),
        0.2,
        Augmentation.NONE);
  }

  static DataSection bundled(String name) {
    return of(new Source.Bundled(name));
  }

  static DataSection target(DataSection data, String target) {
    return new DataSection(
        data.source(),
        Optional.of(target),
        data.task(),
        data.features(),
        data.exclude(),
        data.categorical(),
        data.missing(),
        data.scale(),
        data.shuffle(),
        data.test(),
        data.validation(),
        data.augment());
  }

  static DataSection task(DataSection data, Task task) {
    return new DataSection(
        data.source(),
        data.target(),
        Optional.of(task),
        data.features(),
        data.exclude(),
        data.categorical(),
        data.missing(),
        data.scale(),
        data.shuffle(),
        data.test(),
        data.validation(),
        data.augment());
  }

  static DataSection features(DataSection data, String... names) {
    return new DataSection(
        data.source(),
        data.target(),
        data.task(),
        Optional.of(List.of(names)),
        data.exclude(),
        data.categorical(),
        data.missing(),
        data.scale(),
        data.shuffle(),
        data.test(),
        data.validation(),
        data.augment());
  }

  static DataSection exclude(DataSection data, String... names) {
    return new DataSection(
        data.source(),
        data.target(),
        data.task(),
        data.features(),
        List.of(names),
        data.categorical(),
        data.missing(),
        data.scale(),
        data.shuffle(),
        data.test(),
        data.validation(),
        data.augment());
  }

  static DataSection categorical(DataSection data, String... names) {
    return new DataSection(
        data.source(),
        data.target(),
        data.task(),
        data.features(),
        data.exclude(),
        Optional.of(List.of(names)),
        data.missing(),
        data.scale(),
        data.shuffle(),
        data.test(),
        data.validation(),
        data.augment());
  }

  static DataSection missing(DataSection data, MissingValues missing) {
    return new DataSection(
        data.source(),
        data.target(),
        data.task(),
        data.features(),
        data.exclude(),
        data.categorical(),
        missing,
        data.scale(),
        data.shuffle(),
        data.test(),
        data.validation(),
        data.augment());
  }

  static DataSection scale(DataSection data, Scaling scale) {
    return new DataSection(
        data.source(),
        data.target(),
        data.task(),
        data.features(),
        data.exclude(),
        data.categorical(),
        data.missing(),
        scale,
        data.shuffle(),
        data.test(),
        data.validation(),
        data.augment());
  }

  static DataSection split(DataSection data, boolean shuffle, TestSet test, double validation) {
    return new DataSection(
        data.source(),
        data.target(),
        data.task(),
        data.features(),
        data.exclude(),
        data.categorical(),
        data.missing(),
        data.scale(),
        shuffle,
        test,
        validation,
        data.augment());
  }
}
