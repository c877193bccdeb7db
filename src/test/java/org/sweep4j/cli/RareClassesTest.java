package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes with too few rows are named before anything is trained. */
class RareClassesTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    StringBuilder table = new StringBuilder("x,z,y\n");
    for (int i = 0; i < 40; i++) {
      String label = i == 3 ? "lone" : i % 20 == 5 ? "rare" : i % 2 == 0 ? "a" : "b";
      table.append(i * 0.5).append(',').append(i % 7).append(',').append(label).append('\n');
    }
    Files.writeString(folder.resolve("t.csv"), table);
    Files.writeString(
        folder.resolve("e.yaml"), "data: {source: t.csv, test: 0.1}\ntraining: {epochs: 1}\n");
  }

  private Path sweep(String metric) throws IOException {
    return Files.writeString(
        folder.resolve("s.yaml"),
        """
        experiment: e.yaml
        method: grid
        folds: 3
        metric: {name: %s}
        parameters: {learning_rate: {values: [0.1]}}
        """
            .formatted(metric));
  }

  @Test
  void aClassOfOneRowAndAPartWithoutAClassAreNamed() {
    Cli cli = Cli.run("validate", "--data", folder.resolve("e.yaml"));
    assertTrue(
        cli.err().contains("class 'lone' of one row each cannot be both learned and tested"));
    assertTrue(cli.err().contains("the test rows have none of class 'rare'"), cli.err());
  }

  @Test
  void foldsMoreThanTheRowsOfAClassAreNamedBeforeTheFirstTrial() throws IOException {
    Cli cli = Cli.run("sweep", sweep("val_accuracy"), "--out", folder.resolve("s"));
    assertEquals(0, cli.code(), cli.err());
    int named = cli.err().indexOf("with folds: 3 some folds hold no row of classes 'lone', 'rare'");
    assertTrue(named >= 0 && named < cli.err().indexOf("trial 1/1"), cli.err());
    Cli train =
        Cli.run("train", folder.resolve("e.yaml"), "--folds", 3, "--out", folder.resolve("t"));
    assertTrue(train.err().contains("with folds: 3 some folds hold no row"), train.err());
  }

  @Test
  void anAreaUnderTheRocCurveThatHasNoValueNamesTheClass() throws IOException {
    Cli cli = Cli.run("sweep", sweep("val_roc_auc"), "--out", folder.resolve("s"));
    assertEquals(2, cli.code(), cli.out());
    assertTrue(cli.err().contains("val_roc_auc has no value on rows that lack a class"), cli.err());
    assertTrue(cli.err().contains("none of class 'rare' in fold 1"), cli.err());
  }
}
