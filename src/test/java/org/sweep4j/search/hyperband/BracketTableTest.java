package org.sweep4j.search.hyperband;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep4j.search.Pacing.Bracket;
import org.sweep4j.search.Pacing.Rung;

class BracketTableTest {

  @Test
  void eightyOneEpochsAndEtaThreeGiveTheTableOfLiEtAl() {
    assertEquals(
        List.of(
            "81×1 27×3 9×9 3×27 1×81", "27×3 9×9 3×27 1×81", "9×9 3×27 1×81", "6×27 2×81", "5×81"),
        BracketTable.of(81, 3).stream().map(BracketTableTest::written).toList());
  }

  @ParameterizedTest
  @CsvSource({"1,3,1", "2,3,1", "3,3,2", "80,3,4", "81,3,5", "242,3,5", "243,3,6", "125,5,4"})
  void hasOneBracketPerPowerUpToTheMostEpochs(int maxEpochs, int eta, int brackets) {
    assertEquals(brackets, BracketTable.of(maxEpochs, eta).size());
  }

  @Test
  void everyBracketEndsAtTheMostEpochsThoughTheyAreNoPower() {
    for (Bracket bracket : BracketTable.of(100, 3)) {
      List<Rung> rungs = bracket.rungs();
      assertEquals(100, rungs.get(rungs.size() - 1).epochs());
      for (int i = 1; i < rungs.size(); i++) {
        assertTrue(rungs.get(i).epochs() > rungs.get(i - 1).epochs());
        assertTrue(rungs.get(i).trials() < rungs.get(i - 1).trials());
      }
    }
  }

  @Test
  void refusesAnEtaThatDividesNothing() {
    assertThrows(IllegalArgumentException.class, () -> BracketTable.of(81, 1));
  }

  private static String written(Bracket bracket) {
    return bracket.rungs().stream()
        .map(rung -> rung.trials() + "×" + rung.epochs())
        .collect(Collectors.joining(" "));
  }
}
