package org.sweep4j.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.yaml.experiment.ExperimentTree;

/** Files that hold no YAML text give one clean problem. */
class UnreadableFilesTest {
  @TempDir Path folder;

  private String problem(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("f.yaml"), content);
    return problem(file);
  }

  private String problem(Path file) {
    String message =
        assertThrows(BadInputException.class, () -> ExperimentTree.read(file)).getMessage();
    return String.valueOf(message).substring(file.toString().length());
  }

  @Test
  void missingFile() {
    assertEquals(": no such file; check the name", problem(folder.resolve("nowhere.yaml")));
  }

  @Test
  void directory() {
    assertEquals(": must be a YAML file, found a directory; name a file in it", problem(folder));
  }

  @Test
  void latin1() throws IOException {
    byte[] content = "seed: 1\nname: sch\u00f6n\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(":2:10: must be UTF-8, found the byte 0xF6; save it as UTF-8", problem(content));
  }

  @Test
  void utf16() throws IOException {
    assertEquals(
        ": must be UTF-8, found UTF-16; save it as UTF-8",
        problem("seed: 1".getBytes(StandardCharsets.UTF_16)));
  }

  @Test
  void byteOrderMarkIsNoPartOfTheText() throws IOException {
    Path file = Files.writeString(folder.resolve("marked.yaml"), "\uFEFFdata: {source: iris}\n");
    assertEquals("marked", ExperimentTree.read(file).experiment().name());
  }

  @Test
  void aliasesThatMultiplyAreRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(String.join(", ", java.util.Collections.nCopies(10, alias))).append("]\n");
    }
    assertEquals(
        ": not valid YAML: aliases repeat more than 4000000 nodes",
        problem(bomb.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void deepNestingIsRefused() throws IOException {
    assertEquals(
        ": the file nests deeper than 40 levels; write it flatter",
        problem(("a: " + "[".repeat(100)).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @Timeout(10)
  void wordOfMegabytesIsRefusedWhereItStands() throws IOException {
    String limit =
        "a value may have at most 65536 characters without a blank, found more; write less";
    for (String word : List.of("9", "x", "\"x", "# x", "|\n  x")) {
      String file = "seed: 1\nname: " + word + "1".repeat(10_000_000);
      String problem = problem(file.getBytes(StandardCharsets.UTF_8));
      assertEquals(limit, problem.replaceFirst(":\\d+:\\d+: ", ""));
      assertTrue(problem.startsWith(word.startsWith("|") ? ":3:" : ":2:"), problem);
    }
  }

  @Test
  @Timeout(10)
  void aFileOfLongNumbersIsReadAtOnce() throws IOException {
    Path file = folder.resolve("f.yaml");
    Files.writeString(file, "seed: [" + ("9".repeat(60_000) + ", ").repeat(100) + "]\n");
    BadInputException refused =
        assertThrows(BadInputException.class, () -> ExperimentTree.read(file).experiment());
    assertTrue(refused.getMessage().contains("seed"), refused.getMessage());
  }

  @Test
  @Timeout(10)
  void whatIsNoFileIsNotOpened() {
    assertEquals(
        ": cannot be read: a regular file is needed, found a pipe or a device; name a file",
        problem(Path.of("/dev/zero")));
  }
}
