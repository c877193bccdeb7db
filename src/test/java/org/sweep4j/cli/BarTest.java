package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTest {
  private static final String ERASE_REST = "\u001b[K";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console = new Console(new ByteArrayOutputStream(), err, true, false);

  @RepeatedTest(20)
  void linesReplaceTheBarAndItStandsBelowThem() {
    try (Bar bar = new Bar(console, "sonar", 4, 80)) {
      for (int done = 1; done <= 4; done++) {
        bar.show(done, List.of("best 0.8", "2 running"));
        console.progress("trial " + done);
      }
    }
    console.progress("over");
    console.flush();
    List<String> screen = screen();
    assertEquals(List.of("trial 1", "trial 2", "trial 3", "trial 4"), screen.subList(0, 4));
    assertTrue(screen.get(4).startsWith("sonar 100% "), screen.get(4));
    assertEquals("over", screen.get(5));
    assertEquals(6, screen.size());
  }

  @ParameterizedTest
  @CsvSource({"80, 1", "120, 3"})
  void factsMakeRoomForTheBar(int columns, int shown) {
    List<String> facts =
        List.of("loss 0.1234", "val_loss 0.1234", "val_accuracy 0.9", "val_f1 0.9", "val_mse 0.9");
    try (Bar bar = new Bar(console, "a-name-that-is-longer-than-most-names", 100, columns)) {
      bar.show(100, facts);
    }
    console.flush();
    String last = screen().get(0);
    assertTrue(last.length() <= columns - "^C".length(), last);
    assertTrue(last.contains("█".repeat(10)), last);
    assertTrue(last.contains(facts.get(shown - 1)), last);
  }

  /** What a terminal shows of what was written, lines of blanks at the end aside. */
  private List<String> screen() {
    List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    int column = 0;
    String text = err.toString(StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      StringBuilder line = lines.get(lines.size() - 1);
      if (text.startsWith(ERASE_REST, i)) {
        line.setLength(Math.min(column, line.length()));
        i += ERASE_REST.length() - 1;
      } else if (text.charAt(i) == '\r') {
        column = 0;
      } else if (text.charAt(i) == '\n') {
        lines.add(new StringBuilder());
        column = 0;
      } else {
        line.replace(column, Math.min(column + 1, line.length()), text.substring(i, i + 1));
        column++;
      }
    }
    return lines.stream()
        .map(line -> line.toString().stripTrailing())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
