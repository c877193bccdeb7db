package org.sweep4j.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Opens what a user names: a file that ends, and is no larger than a limit, so that neither a pipe
 * nor a few bytes that unpack to many can hold up a program or fill its memory.
 */
public final class RegularFile {
  /** Of a file that a person writes. */
  public static final long MOST_OF_A_TEXT = 64L << 20;

  /** Of a file that a training or a sweep wrote. */
  public static final long MOST_OF_A_RUN = 1L << 30;

  /** How many times as large as itself a packed file may become; data seldom reach 100. */
  private static final int MOST_UNPACKED = 1000;

  private RegularFile() {}

  /**
   * Opens a file of any size.
   *
   * @throws FileSystemException whose reason says what it is instead of a regular file
   * @throws IOException if there is none, or it may not be read
   */
  public static InputStream open(Path path) throws IOException {
    require(path);
    return Files.newInputStream(path);
  }

  /**
   * Does nothing if the file is regular.
   *
   * @throws FileSystemException whose reason says what it is instead
   * @throws IOException if there is none
   */
  public static void require(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      String found = attributes.isDirectory() ? "a directory" : "a pipe or a device";
      throw new FileSystemException(
          path.toString(), null, "a regular file is needed, found " + found + "; name a file");
    }
  }

  /**
   * The whole content.
   *
   * @throws FileSystemException whose reason names the limit if there are more bytes, or says what
   *     it is instead of a regular file
   * @throws IOException if it cannot be read
   */
  public static byte[] bytes(Path path, long most) throws IOException {
    try (InputStream in = limited(open(path), path.toString(), most)) {
      return in.readAllBytes();
    }
  }

  /** The whole content as UTF-8; bytes that are none become U+FFFD. */
  public static String text(Path path, long most) throws IOException {
    return new String(bytes(path, most), StandardCharsets.UTF_8);
  }

  /** How many bytes may come out of a packed file. */
  public static long mostUnpacked(Path packed) throws IOException {
    return Math.max(MOST_OF_A_TEXT, MOST_UNPACKED * Files.size(packed));
  }

  /** The SHA-256 of the content, as {@code sha256sum} writes it. */
  public static String sha256(Path path) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream content = new DigestInputStream(open(path), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The same bytes, as long as they are not too many.
   *
   * @param name of the file, for the message
   */
  public static InputStream limited(InputStream in, String name, long most) throws IOException {
    return BoundedInputStream.builder()
        .setInputStream(in)
        .setMaxCount(most + 1)
        .setOnMaxCount(
            (max, count) -> {
              String size = most < 1 << 20 ? most + " bytes" : (most >> 20) + " MiB";
              throw new FileSystemException(
                  name, null, "at most " + size + " can be read, unpacked, found more");
            })
        .get();
  }
}
