package org.sweep4j.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.file.RegularFile;

/**
 * A file of data: one on disk, or one of the bundled sets.
 *
 * <p>Whether it is gzipped is told from its first two bytes, whatever its name.
 *
 * @param name as messages call it
 */
public record DataFile(String name, Opener opener) {
  private static final int GZIP_FIRST = 0x1F;
  private static final int GZIP_SECOND = 0x8B;

  private static final int LONGEST_BEGINNING = 9;
  private static final String NO_TABLE =
      "a table of text or IDX images are needed, found %s; save it as CSV";

  /** What other files begin with. */
  private static final Map<String, String> NO_TABLES =
      Map.of(
          "PK\u0003\u0004", "an archive or a spreadsheet",
          "PAR1", "a Parquet file",
          "\u0089HDF", "an HDF5 file",
          "%PDF", "a PDF",
          "<!DOCTYPE", "a page of the web",
          "<html", "a page of the web",
          "[{", "JSON",
          "{\"", "JSON",
          "@relation", "an ARFF file",
          "@RELATION", "an ARFF file");

  /** Opens the bytes as they are stored. */
  public interface Opener {
    InputStream open() throws IOException;
  }

  public static DataFile of(Path path) {
    return new DataFile(path.toString(), () -> RegularFile.open(path));
  }

  /** What comes on standard input, which can be opened once. */
  public static DataFile standardInput() {
    AtomicReference<InputStream> unread = new AtomicReference<>(System.in);
    return new DataFile(
        "standard input",
        () -> {
          InputStream stream = unread.getAndSet(null);
          if (stream == null) {
            throw new IOException("standard input is read already");
          }
          return stream;
        });
  }

  /** A file that ships with Sweep4j. */
  public static DataFile resource(String fileName) {
    return new DataFile(
        fileName,
        () -> {
          InputStream stream = DataFile.class.getResourceAsStream("sets/" + fileName);
          if (stream == null) {
            throw new FileNotFoundException(fileName);
          }
          return stream;
        });
  }

  /** Whether cells are separated by tabs rather than commas. */
  public boolean isTabSeparated() {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(tsv|tab)(\\.gz)?");
  }

  /** The content, unpacked. */
  public InputStream open() throws IOException {
    InputStream stored = new BufferedInputStream(opener.open());
    stored.mark(LONGEST_BEGINNING);
    String beginning =
        new String(stored.readNBytes(LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
    stored.reset();
    for (Map.Entry<String, String> other : NO_TABLES.entrySet()) {
      if (beginning.startsWith(other.getKey())) {
        throw new FileSystemException(name, null, NO_TABLE.formatted(other.getValue()));
      }
    }
    stored.mark(2);
    boolean gzipped = stored.read() == GZIP_FIRST && stored.read() == GZIP_SECOND;
    stored.reset();
    if (!gzipped) {
      return stored;
    }
    InputStream unpacked = new BufferedInputStream(new GZIPInputStream(stored));
    Path path = Path.of(name);
    return Files.exists(path)
        ? RegularFile.limited(unpacked, name, RegularFile.mostUnpacked(path))
        : unpacked;
  }

  /** What to tell a user about a file that could not be read. */
  public BadInputException unreadable(IOException failure) {
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      return problem("there is no such file; found none at " + Path.of(name).toAbsolutePath());
    } else if (failure instanceof EOFException) {
      return problem("the file is cut short; copy or download it again");
    } else if (failure instanceof AccessDeniedException) {
      return problem("the file must be readable, found no permission to read it");
    } else if (failure instanceof FileSystemException system && system.getReason() != null) {
      return problem(system.getReason());
    }
    return problem("the file cannot be read: " + failure);
  }

  /** A problem of the file as a whole. */
  public BadInputException problem(String message) {
    return new BadInputException(Problem.of(name, message));
  }
}
