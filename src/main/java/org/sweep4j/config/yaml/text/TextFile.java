package org.sweep4j.config.yaml.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.file.RegularFile;

/** A user's text file: UTF-8, with or without a byte order mark. */
public final class TextFile {
  private TextFile() {}

  /**
   * The file's text, without the byte order mark.
   *
   * @throws BadInputException if it is missing, a directory, unreadable, too large or not UTF-8
   */
  public static String read(Path path) {
    String file = path.toString();
    if (Files.isDirectory(path)) {
      throw problem(file, "must be a YAML file, found a directory; name a file in it");
    }
    try {
      return decode(RegularFile.bytes(path, RegularFile.MOST_OF_A_TEXT), file);
    } catch (NoSuchFileException e) {
      throw problem(file, "no such file; check the name");
    } catch (AccessDeniedException e) {
      throw problem(file, "may not be read; check its permissions");
    } catch (FileSystemException e) {
      throw problem(file, "cannot be read: " + e.getReason());
    } catch (IOException e) {
      throw problem(file, "cannot be read: " + e.getMessage());
    }
  }

  static String decode(byte[] bytes, String file) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      throw problem(file, "must be UTF-8, found UTF-16; save it as UTF-8");
    }
    ByteBuffer source = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(source, text, true);
    text.flip();
    if (result.isError()) {
      int found = Byte.toUnsignedInt(bytes[source.position()]);
      throw new BadInputException(endOf(text, file, String.format("0x%02X", found)));
    }
    return text.length() > 0 && text.charAt(0) == '\uFEFF'
        ? text.subSequence(1, text.length()).toString()
        : text.toString();
  }

  private static Problem endOf(CharSequence text, String file, String found) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i++) {
      boolean newLine = text.charAt(i) == '\n';
      line += newLine ? 1 : 0;
      column = newLine ? 1 : column + 1;
    }
    return new Problem(
        file, line, column, "must be UTF-8, found the byte " + found + "; save it as UTF-8");
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static BadInputException problem(String file, String message) {
    return new BadInputException(Problem.of(file, message));
  }
}
