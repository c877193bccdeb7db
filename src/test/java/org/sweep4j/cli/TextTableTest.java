package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columnsThatDoNotFitFollowBelowAfterTheFirst() {
    TextTable table = new TextTable("rank", "score", "momentum", "units");
    table.add("1", "0.9", "0.5", "64");
    assertEquals(
        List.of(
            "rank  score",
            "───────────",
            "   1    0.9",
            "",
            "rank  momentum",
            "──────────────",
            "   1       0.5",
            "",
            "rank  units",
            "───────────",
            "   1     64"),
        table.lines(14));
    assertEquals(3, table.lines(40).size());
  }

  @Test
  void aLongCellGoesOnInTheNextLine() {
    TextTable table = new TextTable("rank", "layers");
    table.add("1", "[{dense: {units: 60}}, {dense: {units: 30}}]");
    table.add("2", "[]");
    List<String> lines = table.lines(30);
    assertEquals(
        List.of(
            "rank  layers",
            "─".repeat(30),
            "   1  [{dense: {units: 60}}, {",
            "      dense: {units: 30}}]",
            "   2  []"),
        lines);
    assertTrue(lines.stream().allMatch(line -> line.length() <= 30));
  }
}
