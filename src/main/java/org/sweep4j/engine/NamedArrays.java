package org.sweep4j.engine;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Texts and arrays of numbers by their names, as bytes that keep every bit.
 *
 * <p>Big-endian: eight bytes that say what it is, the version of the format, the length of all; the
 * number of texts, each with its name; the number of arrays, each with its name and as many doubles
 * as it says; the CRC-32C of all before. Every number of things is an int, and stands before them.
 */
record NamedArrays(Map<String, String> texts, Map<String, double[]> arrays) {
  private static final long MAGIC = 0x5357_5034_4A53_5441L; // "SWP4JSTA"
  private static final int VERSION = 1;
  private static final int HEADER = Long.BYTES + 2 * Integer.BYTES;
  private static final int CHECKSUM = Integer.BYTES;

  NamedArrays() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  String text(String name) {
    return Optional.ofNullable(texts.get(name)).orElseThrow(() -> missing(name));
  }

  /**
   * @throws IllegalArgumentException if there is none, or its length is another
   */
  double[] array(String name, int length) {
    double[] array = array(name);
    if (array.length != length) {
      throw new IllegalArgumentException(
          "%s must have %d numbers, found %d".formatted(name, length, array.length));
    }
    return array;
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  double[] array(String name) {
    return Optional.ofNullable(arrays.get(name)).orElseThrow(() -> missing(name));
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException("there must be '" + name + "', found nothing");
  }

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size()));
    bytes.putLong(MAGIC).putInt(VERSION).putInt(bytes.capacity());
    bytes.putInt(texts.size());
    texts.forEach(
        (name, text) -> {
          put(bytes, name);
          put(bytes, text);
        });
    bytes.putInt(arrays.size());
    arrays.forEach(
        (name, array) -> {
          put(bytes, name);
          bytes.putInt(array.length);
          bytes.asDoubleBuffer().put(array);
          bytes.position(bytes.position() + array.length * Double.BYTES);
        });
    return bytes.putInt(checksum(bytes)).array();
  }

  private long size() {
    long size = HEADER + 2 * Integer.BYTES + CHECKSUM;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      size += 2 * Integer.BYTES + utf8(text.getKey()).length + utf8(text.getValue()).length;
    }
    for (Map.Entry<String, double[]> array : arrays.entrySet()) {
      size += 2 * Integer.BYTES + utf8(array.getKey()).length;
      size += (long) array.getValue().length * Double.BYTES;
    }
    return size;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ByteBuffer bytes, String text) {
    byte[] encoded = utf8(text);
    bytes.putInt(encoded.length).put(encoded);
  }

  @SuppressWarnings("ByteBufferBackingArray") // The buffers are those that this class wraps.
  private static int checksum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes.array(), 0, bytes.capacity() - CHECKSUM);
    return (int) sum.getValue();
  }

  /**
   * Reads what {@link #toBytes} wrote; takes no more memory than the bytes themselves.
   *
   * @throws IllegalArgumentException if it is something else, cut short or changed
   */
  static NamedArrays read(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    check(bytes);
    try {
      NamedArrays read = new NamedArrays();
      for (int left = bytes.getInt(); left > 0; left--) {
        read.texts.put(text(bytes), text(bytes));
      }
      for (int left = bytes.getInt(); left > 0; left--) {
        read.arrays.put(text(bytes), doubles(bytes));
      }
      if (bytes.remaining() != CHECKSUM) {
        throw damaged("%d bytes too many".formatted(bytes.remaining() - CHECKSUM));
      }
      return read;
    } catch (BufferUnderflowException e) {
      throw damaged("an end where more must come");
    }
  }

  private static void check(ByteBuffer bytes) {
    if (bytes.capacity() < HEADER + CHECKSUM || bytes.getLong() != MAGIC) {
      throw damaged("other first bytes");
    }
    int version = bytes.getInt();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "its format must be version %d, found %d; use the Sweep4j that wrote it"
              .formatted(VERSION, version));
    }
    int length = bytes.getInt();
    if (length != bytes.capacity()) {
      throw damaged("%d bytes instead of %d".formatted(bytes.capacity(), length));
    }
    if (bytes.getInt(length - CHECKSUM) != checksum(bytes)) {
      throw damaged("another checksum");
    }
  }

  private static IllegalArgumentException damaged(String found) {
    return new IllegalArgumentException("it must be as Sweep4j wrote it, found " + found);
  }

  private static String text(ByteBuffer bytes) {
    byte[] encoded = new byte[count(bytes, 1)];
    bytes.get(encoded);
    return new String(encoded, StandardCharsets.UTF_8);
  }

  private static double[] doubles(ByteBuffer bytes) {
    double[] values = new double[count(bytes, Double.BYTES)];
    bytes.asDoubleBuffer().get(values);
    bytes.position(bytes.position() + values.length * Double.BYTES);
    return values;
  }

  /** How many things of a size come next; never more than there is room for. */
  private static int count(ByteBuffer bytes, int size) {
    int count = bytes.getInt();
    if (count < 0 || (long) count * size > bytes.remaining()) {
      throw damaged("a length of " + count);
    }
    return count;
  }
}
