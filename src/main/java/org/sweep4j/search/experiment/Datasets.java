package org.sweep4j.search.experiment;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.sweep4j.config.Augmentation;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Scaling;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.read.DataReader;

/** Reads each data set once, whatever trials make of it afterwards. */
final class Datasets {
  private final ConcurrentMap<DataSection, Dataset> loaded = new ConcurrentHashMap<>();

  Dataset get(DataSection data) {
    return loaded.computeIfAbsent(asRead(data), DataReader::read);
  }

  /** The section without what only matters after reading. */
  private static DataSection asRead(DataSection data) {
    return new DataSection(
        data.source(),
        data.target(),
        data.task(),
        data.features(),
        data.exclude(),
        data.categorical(),
        data.missing(),
        Scaling.NONE,
        true,
        data.test(),
        0,
        Augmentation.NONE);
  }
}
