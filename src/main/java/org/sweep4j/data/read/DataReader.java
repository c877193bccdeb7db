package org.sweep4j.data.read;

import org.sweep4j.config.DataSection;
import org.sweep4j.config.Source;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.Dataset;

/** From files to a data set, whatever kind of source the section names. */
public record DataReader(DataSection data) implements Source.Visitor<Dataset> {

  /**
   * Reads the source of an experiment, and its second file if the test set is one.
   *
   * @throws org.sweep4j.config.BadInputException with every problem of the files, each with line
   *     and column; the column is the cell's number in its row
   */
  public static Dataset read(DataSection data) {
    return data.source().accept(new DataReader(data));
  }

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
    return TableLoader.load((HeldTable) held.rows().orElseThrow(), data);
  }
}
