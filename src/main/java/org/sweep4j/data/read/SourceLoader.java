package org.sweep4j.data.read;

import org.sweep4j.config.DataSection;
import org.sweep4j.config.Source;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.Dataset;

/** Reads a data set from whatever kind of source its section names. */
record SourceLoader(DataSection data) implements Source.Visitor<Dataset> {

  @Override
  public Dataset bundled(Source.Bundled bundled) {
    return TableLoader.load(BundledData.file(bundled.name()), data);
  }

  @Override
  public Dataset table(Source.Table table) {
    return TableLoader.load(DataFile.of(table.path()), data);
  }

  @Override
  public Dataset images(Source.Images images) {
    return ImageLoader.load(images, data);
  }

  @Override
  public Dataset held(Source.Held held) {
    HeldTable rows = (HeldTable) held.rows().orElseThrow();
    return TableLoader.load(rows, data);
  }
}
