package org.sweep4j.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

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
}
