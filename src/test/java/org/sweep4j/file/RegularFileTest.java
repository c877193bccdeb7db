package org.sweep4j.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class RegularFileTest {
  @TempDir private Path folder;

  private static String reason(Path file, long most) {
    return assertThrows(FileSystemException.class, () -> RegularFile.bytes(file, most)).getReason();
  }

  @Test
  void aFileAsLongAsTheLimitIsReadAndOneByteMoreIsNot() throws IOException {
    Path file = Files.write(folder.resolve("f"), new byte[] {1, 2, 3});
    assertArrayEquals(new byte[] {1, 2, 3}, RegularFile.bytes(file, 3));
    assertEquals("at most 2 bytes can be read, unpacked, found more", reason(file, 2));
  }

  @Test
  void aLimitOfMebibytesIsNamedInThem() throws IOException {
    Path file = Files.write(folder.resolve("f"), new byte[(1 << 20) + 1]);
    assertEquals("at most 1 MiB can be read, unpacked, found more", reason(file, 1 << 20));
  }

  @Test
  void whatNeverEndsIsNotOpened() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    String refused = "a regular file is needed, found a pipe or a device; name a file";
    assertEquals(refused, reason(pipe, 1));
    assertEquals(refused, reason(Path.of("/dev/zero"), 1));
    assertEquals(refused.replace("pipe or a device", "directory"), reason(folder, 1));
  }

  @Test
  void aMissingFileIsMissing() {
    assertThrows(NoSuchFileException.class, () -> RegularFile.open(folder.resolve("none")));
  }

  @Test
  void whatIsPackedMayBecomeAThousandTimesAsLarge() throws IOException {
    Path small = Files.write(folder.resolve("small"), new byte[10]);
    Path large = Files.write(folder.resolve("large"), new byte[1 << 20]);
    assertEquals(64 << 20, RegularFile.mostUnpacked(small));
    assertEquals(1000 << 20, RegularFile.mostUnpacked(large));
  }
}
