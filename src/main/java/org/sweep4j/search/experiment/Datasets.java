package org.sweep4j.search.experiment;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.sweep4j.config.DataSection;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.read.DataReader;

/** Reads each data set once, whatever trials make of it afterwards. */
final class Datasets {
  private final ConcurrentMap<DataSection, Dataset> loaded = new ConcurrentHashMap<>();

  Dataset get(DataSection data) {
    return loaded.computeIfAbsent(data.asRead(), DataReader::read);
  }
}
