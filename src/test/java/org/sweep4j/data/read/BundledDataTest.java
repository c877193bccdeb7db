package org.sweep4j.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Task;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Examples;
import org.sweep4j.data.Sections;
import org.sweep4j.data.prepare.Preprocessing;
import org.sweep4j.data.read.BundledData.BundledSet;
import org.sweep4j.data.split.Split;
import org.sweep4j.random.Seed;

class BundledDataTest {

  static Stream<BundledSet> sets() {
    return BundledData.all().stream();
  }

  @Test
  void sevenSetsAreBundled() {
    assertEquals(
        List.of("insurance", "sonar", "iris", "wine", "breast_cancer", "diabetes", "digits"),
        sets().map(BundledSet::name).toList());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void theIndexSaysWhatTheTablesHold(BundledSet set) {
    Dataset dataset = DataReader.read(Sections.bundled(set.name()));

    assertEquals(set.rows(), dataset.rows());
    assertEquals(set.columns(), dataset.features().size() + 1);
    assertEquals(set.task(), dataset.task());
    assertTrue(!set.description().isBlank() && !set.source().isBlank() && !set.licence().isBlank());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void everySetCanBePreparedForTraining(BundledSet set) {
    var section = Sections.bundled(set.name());
    Dataset dataset = DataReader.read(section);
    Split split = Split.of(dataset, section, new Seed(1));
    Preprocessing preprocessing = Preprocessing.learn(dataset, split.training(), section);
    int outputs = set.task() == Task.REGRESSION ? 1 : dataset.classLabels().size();

    Examples examples = preprocessing.apply(dataset, split.training(), outputs, Loss.MSE);

    assertEquals(split.training().length, examples.rows());
    assertEquals(preprocessing.inputs(), examples.features().columns());
    for (double value : examples.features().values()) {
      assertTrue(Double.isFinite(value));
    }
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    BadInputException refused =
        assertThrows(BadInputException.class, () -> DataReader.read(Sections.bundled("sonnar")));

    assertEquals(
        "sonnar: data.source must be a bundled data set or a path to a file, found 'sonnar'; did"
            + " you mean 'sonar'?",
        refused.getMessage());
  }
}
