package org.sweep4j.data.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Source;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.Examples;
import org.sweep4j.data.Matrix;
import org.sweep4j.file.RegularFile;

/** What the files of a data section hold, in the lines that {@code sha256sum} writes and checks. */
public final class DataFingerprint {
  private DataFingerprint() {}

  /**
   * One line for each file; nothing for a bundled set, which cannot change.
   *
   * @throws org.sweep4j.config.BadInputException if a file cannot be read
   */
  public static String of(DataSection data) {
    Stream<String> files =
        Stream.concat(data.source().files().stream(), data.test().file().stream())
            .map(DataFingerprint::line);
    return Stream.concat(held(data.source()).stream(), files).collect(Collectors.joining());
  }

  private static Optional<String> held(Source source) {
    return source instanceof Source.Held held
        ? held.rows().map(rows -> rows.sha256() + "  " + Source.Held.PREFIX + rows.name() + "\n")
        : Optional.empty();
  }

  private static String line(Path file) {
    try {
      return RegularFile.sha256(file) + "  " + file.toAbsolutePath().normalize() + "\n";
    } catch (IOException e) {
      throw DataFile.of(file).unreadable(e);
    }
  }

  /** The SHA-256 of prepared rows: whatever file they come from, the same numbers have the same. */
  public static String of(Examples examples) {
    MessageDigest digest = RegularFile.sha256();
    for (Matrix matrix : List.of(examples.features(), examples.targets())) {
      ByteBuffer row = ByteBuffer.allocate(Math.multiplyExact(matrix.columns(), Double.BYTES));
      for (int from = 0; from < matrix.values().length; from += matrix.columns()) {
        row.asDoubleBuffer().put(matrix.values(), from, matrix.columns());
        digest.update(row.array());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
