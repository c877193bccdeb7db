package org.sweep4j.data.image;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.ImageSize;

/**
 * Images and their labels in the IDX format of MNIST (LeCun, Cortes and Burges): big-endian magic
 * number, sizes, then one byte a pixel or label.
 *
 * @param pixels the images one after the other, row by row
 */
public record IdxFiles(ImageSize size, byte[] pixels, byte[] labels) {
  private static final int IMAGES_MAGIC = 0x803;
  private static final int LABELS_MAGIC = 0x801;

  /**
   * @throws BadInputException if a file is missing, of another format, cut short or too long, or
   *     the counts differ
   */
  public static IdxFiles read(Path images, Path labels) {
    IdxFiles withoutLabels = readImages(images);
    byte[] read = parse(DataFile.of(labels), IdxFiles::labels);
    if (read.length != withoutLabels.count()) {
      throw problem(
          labels.toString(),
          "there must be a label for every image, found %d labels for %d images in %s"
              .formatted(read.length, withoutLabels.count(), images));
    }
    return new IdxFiles(withoutLabels.size(), withoutLabels.pixels(), read);
  }

  /**
   * The labels that belong to a file of images, by the naming of the MNIST distribution: {@code
   * images-idx3} in the name becomes {@code labels-idx1}.
   */
  public static Path labelsBeside(Path images) {
    String name = String.valueOf(images.getFileName());
    String labels = name.replace("images", "labels").replace("idx3", "idx1");
    if (labels.equals(name)) {
      throw problem(
          images.toString(),
          "a second file of images must have 'images' in its name, so that its labels can be found"
              + " beside it; rename it as in t10k-images-idx3-ubyte");
    }
    return images.resolveSibling(labels);
  }

  /** Images alone, without labels. */
  public static IdxFiles readImages(Path images) {
    return parse(DataFile.of(images), IdxFiles::images);
  }

  /** Whether the file begins as an IDX file of images does. */
  public static boolean isImages(Path path) {
    DataFile file = DataFile.of(path);
    try (InputStream in = file.open()) {
      return Arrays.equals(in.readNBytes(Integer.BYTES), new byte[] {0, 0, 8, 3});
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** Takes a file apart. */
  private interface Parser<T> {
    T parse(DataInputStream in, String file) throws IOException;
  }

  private static <T> T parse(DataFile file, Parser<T> parser) {
    try (DataInputStream in = new DataInputStream(file.open())) {
      T parsed = parser.parse(in, file.name());
      if (in.read() >= 0) {
        throw problem(file.name(), "the file must end after its last item, found more bytes");
      }
      return parsed;
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private static IdxFiles images(DataInputStream in, String file) throws IOException {
    checkMagic(in.readInt(), IMAGES_MAGIC, "images", file);
    int count = size(in, "images", file);
    int height = size(in, "rows", file);
    int width = size(in, "columns", file);
    if ((double) count * height * width > Integer.MAX_VALUE - 8) {
      throw problem(file, "there must be less than 2³¹ pixels; use fewer images");
    }
    return new IdxFiles(
        new ImageSize(width, height), bytes(in, count * height * width), new byte[0]);
  }

  private static byte[] labels(DataInputStream in, String file) throws IOException {
    checkMagic(in.readInt(), LABELS_MAGIC, "labels", file);
    return bytes(in, size(in, "labels", file));
  }

  private static void checkMagic(int found, int expected, String content, String file) {
    if (found != expected) {
      throw problem(
          file,
          "an IDX file of %s must begin with %08x, found %08x; give an IDX file, plain or .gz"
              .formatted(content, expected, found));
    }
  }

  private static int size(DataInputStream in, String what, String file) throws IOException {
    int size = in.readInt();
    if (size < 1) {
      throw problem(file, "the number of " + what + " must be at least 1, found " + size);
    }
    return size;
  }

  private static byte[] bytes(DataInputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return bytes;
  }

  private static BadInputException problem(String file, String message) {
    return new BadInputException(Problem.of(file, message));
  }

  /**
   * @throws BadInputException if the images are of another size
   */
  public void requireSize(ImageSize expected, String file) {
    if (!size.equals(expected)) {
      throw problem(
          file,
          "images must be %s pixels as those of the training data, found %s; resize them"
              .formatted(expected, size));
    }
  }

  public int count() {
    return pixels.length / size.pixels();
  }

  /**
   * These images, then those of a file whose labels stand beside it.
   *
   * @throws BadInputException if the others cannot be read or are of another size
   */
  public IdxFiles followedBy(Path images) {
    IdxFiles others = read(images, labelsBeside(images));
    others.requireSize(size, images.toString());
    return new IdxFiles(size, joined(pixels, others.pixels), joined(labels, others.labels));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
