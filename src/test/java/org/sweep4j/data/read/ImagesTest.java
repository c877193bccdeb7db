package org.sweep4j.data.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Source;
import org.sweep4j.config.TestSet;
import org.sweep4j.data.Column;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.ImageSize;
import org.sweep4j.data.Sections;
import org.sweep4j.data.Tables;
import org.sweep4j.data.prepare.Preprocessing;

class ImagesTest {
  @TempDir Path directory;

  /** {@code count} images of 3 × 2 pixels, pixel i of all images together having value 40·i. */
  private static byte[] images(int count) {
    ByteBuffer file = ByteBuffer.allocate(16 + 6 * count);
    file.putInt(0x803).putInt(count).putInt(2).putInt(3);
    for (int i = 0; i < 6 * count; i++) {
      file.put((byte) (40 * i));
    }
    return file.array();
  }

  private static byte[] labels(int... labels) {
    ByteBuffer file = ByteBuffer.allocate(8 + labels.length);
    file.putInt(0x801).putInt(labels.length);
    Arrays.stream(labels).forEach(label -> file.put((byte) label));
    return file.array();
  }

  private DataSection section(byte[] images, byte[] labels) throws IOException {
    return Sections.of(
            new Source.Images(
                Files.write(directory.resolve("images-idx3"), images),
                Files.write(directory.resolve("labels-idx1"), labels)))
        .build();
  }

  private String messageFor(byte[] images, byte[] labels) throws IOException {
    DataSection section = section(images, labels);
    return assertThrows(BadInputException.class, () -> DataReader.read(section))
        .getMessage()
        .replace(directory + "/", "");
  }

  @Test
  void everyPixelIsAColumnNamedByItsPlace() throws IOException {
    Dataset dataset = DataReader.read(section(images(2), labels(7, 0)));

    assertEquals(
        List.of("pixel_0_0", "pixel_0_1", "pixel_0_2", "pixel_1_0", "pixel_1_1", "pixel_1_2"),
        dataset.features().stream().map(Column::name).toList());
    assertEquals(Optional.of(new ImageSize(3, 2)), dataset.image());
    assertEquals(List.of("0", "7"), dataset.classLabels());
    assertEquals(200, ((Column.Numeric) dataset.features().get(5)).number(0));
    assertEquals(240, ((Column.Numeric) dataset.features().get(0)).number(1));
  }

  @Test
  void gzippedFilesAreTheSame() throws IOException {
    Dataset dataset =
        DataReader.read(section(Tables.gzipped(images(2)), Tables.gzipped(labels(7, 0))));

    assertEquals(200, ((Column.Numeric) dataset.features().get(5)).number(0));
  }

  @Test
  void badFilesGetTheirMessage() throws IOException {
    assertEquals(
        "images-idx3: an IDX file of images must begin with 00000803, found 00000801; give an IDX"
            + " file, plain or .gz",
        messageFor(labels(1, 2), labels(1, 2)));
    assertEquals(
        "images-idx3: the file is cut short; copy or download it again",
        messageFor(Arrays.copyOf(images(2), 20), labels(1, 2)));
    assertEquals(
        "labels-idx1: there must be a label for every image, found 3 labels for 2 images in"
            + " images-idx3",
        messageFor(images(2), labels(1, 2, 3)));
    assertEquals(
        "images-idx3: the file must end after its last item, found more bytes",
        messageFor(Arrays.copyOf(images(2), 40), labels(1, 2)));
    assertEquals(
        "labels-idx1: a classification needs at least two classes, found only '1' in target"
            + " 'label'; name another target",
        messageFor(images(2), labels(1, 1)));
  }

  @Test
  void aSecondPairOfFilesIsTheTestSet() throws IOException {
    DataSection first = section(images(2), labels(7, 0));
    Path second = Files.write(directory.resolve("test-images-idx3"), images(1));
    Files.write(directory.resolve("test-labels-idx1"), labels(7));
    DataSection both = Sections.of(first.source()).test(new TestSet.File(second)).build();

    Dataset dataset = DataReader.read(both);

    assertEquals(3, dataset.rows());
    assertEquals(2, dataset.firstTestRow());
    assertEquals(1, dataset.target().orElseThrow().label(2));
  }

  @Test
  void imagesCanBePredictedFromTheirFile() throws IOException {
    DataSection section = section(images(2), labels(7, 0));
    Dataset dataset = DataReader.read(section);
    Preprocessing learned = Preprocessing.learn(dataset, dataset.allRows(), section);
    Path file = directory.resolve("images-idx3");

    Dataset again = Tables.newRows(file, learned, false);

    assertArrayEquals(
        learned.inputs(dataset, dataset.allRows()).values(),
        learned.inputs(again, again.allRows()).values());
    assertEquals(List.of("0", "7"), Tables.newRows(file, learned, true).classLabels());
    assertEquals(learned, Preprocessing.DOCUMENT.read(Preprocessing.DOCUMENT.text(learned)));
  }
}
