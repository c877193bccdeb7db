package org.sweep4j.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep4j.cli.Shell;

class ShellCommandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "training.optimizer.learning_rate=0.1|training.optimizer.learning_rate=0.1",
        "model.layers[1].dense.units=64|'model.layers[1].dense.units=64'",
        "name=a b|'name=a b'",
        "name=it's; rm -rf $HOME|'name=it'\\''s; rm -rf $HOME'",
      })
  void aShellReadsBackTheSameWord(String word, String quoted) {
    assertEquals(quoted, ShellCommand.quoted(word));
    assertEquals(List.of(word), Shell.words(quoted));
  }
}
