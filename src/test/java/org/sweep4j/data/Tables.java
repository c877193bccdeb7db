package org.sweep4j.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.sweep4j.config.TableFormat;
import org.sweep4j.data.prepare.Preprocessing;
import org.sweep4j.data.read.NewRows;

/** Small files for tests. */
public final class Tables {
  private Tables() {}

  public static byte[] gzipped(String text) throws IOException {
    return gzipped(text.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] gzipped(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  /** The rows of a file that is small enough for one block. */
  public static Dataset newRows(Path file, Preprocessing preprocessing, boolean labelled) {
    List<Dataset> blocks = new ArrayList<>();
    new NewRows(preprocessing, TableFormat.USUAL, labelled, List.of())
        .forEachBlock(DataFile.of(file), (rows, kept) -> blocks.add(rows));
    assertEquals(1, blocks.size());
    return blocks.get(0);
  }
}
