package org.sweep4j.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Source;
import org.sweep4j.config.TableFormat;
import org.sweep4j.config.Task;
import org.sweep4j.data.Column;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.ImageSize;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.ReadingNotes;
import org.sweep4j.data.Target;
import org.sweep4j.data.image.IdxFiles;

/** Reads a data set from IDX images and labels; every pixel is a feature with values 0 … 255. */
final class ImageLoader {
  static final String TARGET = "label";

  private ImageLoader() {}

  static Dataset load(Source.Images source, DataSection data) {
    checkColumns(data);
    IdxFiles first = IdxFiles.read(source.images(), source.labels());
    IdxFiles all = data.test().file().map(first::followedBy).orElse(first);
    ProblemList problems = new ProblemList();
    Target target = target(source, data, all.labels(), problems);
    problems.throwIfAny();
    return new Dataset(
        source.images().toString(),
        pixels(all),
        Optional.of(target),
        all.count(),
        first.count(),
        Optional.of(all.size()),
        new ReadingNotes(
            "images of " + all.size(), 0, List.of(), Map.of(), reason(data), List.of()));
  }

  private static void checkColumns(DataSection data) {
    ProblemList problems = new ProblemList();
    if (data.features().isPresent()
        || data.categorical().isPresent()
        || !data.exclude().isEmpty()
        || !data.format().equals(TableFormat.USUAL)) {
      problems.add(
          Problem.ofSetting(
              "data",
              "all pixels of an image are features; leave out features, exclude, categorical and"
                  + " what says how a table is written"));
    }
    if (!data.target().orElse(TARGET).equals(TARGET)) {
      problems.add(
          Problem.ofSetting(
              "data.target",
              "the target of images is called '%s', found '%s'; leave target out"
                  .formatted(TARGET, data.target().orElseThrow())));
    }
    problems.throwIfAny();
  }

  private static Target target(
      Source.Images source, DataSection data, byte[] labels, ProblemList problems) {
    double[] values = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      values[i] = labels[i] & 0xFF;
    }
    Task task = data.task().orElse(Task.CLASSIFICATION);
    return new TargetReader(source.labels().toString(), Optional.of(task), problems)
        .target(new Column.Numbers(TARGET, values));
  }

  private static String reason(DataSection data) {
    return data.task().isPresent() ? "data.task says so" : "labels of images are classes";
  }

  /** Names {@code pixel_ROW_COLUMN}, counted from 0. */
  static List<Column> pixels(IdxFiles files) {
    ImageSize size = files.size();
    List<Column> pixels = new ArrayList<>(size.pixels());
    for (int i = 0; i < size.pixels(); i++) {
      String name = "pixel_" + i / size.width() + "_" + i % size.width();
      pixels.add(new Column.Pixels(name, files.pixels(), i, size.pixels()));
    }
    return pixels;
  }
}
