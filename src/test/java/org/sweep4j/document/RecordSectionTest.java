package org.sweep4j.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;

class RecordSectionTest {
  record Inner(String name, Optional<List<String>> labels) {}

  record Outer(
      Goal goal,
      int bestEpoch,
      @Nullable Integer keptEpoch,
      double score,
      OptionalDouble spread,
      OptionalInt folds,
      boolean done,
      Configuration parameters,
      Map<String, Double> metrics,
      List<Inner> parts) {}

  record Unwritable(Thread thread) {}

  private static final Document<Outer> DOCUMENT = Document.of(Outer.class);
  private static final Outer FULL =
      new Outer(
          Goal.MAXIMIZE,
          3,
          null,
          Double.NaN,
          OptionalDouble.of(0.5),
          OptionalInt.empty(),
          true,
          Configuration.of(Map.of("rate", 0.1)),
          Map.of("loss", 1.5),
          List.of(new Inner("a", Optional.of(List.of("x", ""))), new Inner("", Optional.empty())));

  @Test
  void componentsAreKeysInTheirOrder() {
    assertEquals(
        "{\"goal\":\"maximize\",\"best_epoch\":3,\"kept_epoch\":null,\"score\":null,\"spread\":0.5,"
            + "\"done\":true,\"parameters\":{\"rate\":0.1},\"metrics\":{\"loss\":1.5},"
            + "\"parts\":[{\"name\":\"a\",\"labels\":[\"x\",\"\"]},{\"name\":\"\"}]}",
        DOCUMENT.line(FULL));
  }

  @Test
  void whatWasWrittenIsReadAgain() {
    assertEquals(FULL, DOCUMENT.read(DOCUMENT.line(FULL)));
    assertEquals(FULL, DOCUMENT.read(DOCUMENT.text(FULL)));
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> DOCUMENT.read("{\"goal\":\"up\",\"done\":3,\"extra\":1}"));
    for (String expected :
        List.of("goal must be one of", "done must be", "needs the key best_epoch", "'extra'")) {
      assertTrue(refusal.getMessage().contains(expected), refusal.getMessage());
    }
  }

  @Test
  void anOlderOrNewerDocumentIsReadAsFarAsItIsKnown() {
    Outer read =
        DOCUMENT.readHalfKnown(
            "{\"goal\":\"minimize\",\"best_epoch\":1,\"done\":false,\"parameters\":{},"
                + "\"later\":[1],\"spread\":\"wide\"}");
    assertEquals(OptionalDouble.empty(), read.spread());
    assertEquals(List.of(), read.parts());
    assertTrue(Double.isNaN(read.score()));
  }

  @Test
  void aComponentWithoutAPlaceInJsonIsRefusedAtOnce() {
    assertThrows(IllegalArgumentException.class, () -> Document.of(Unwritable.class));
  }

  @Test
  void recordsInListsAreWrittenToo() {
    assertEquals(
        List.of(Map.of("name", "a")), Document.plain(List.of(new Inner("a", Optional.empty()))));
  }
}
