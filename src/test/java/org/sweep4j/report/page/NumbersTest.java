package org.sweep4j.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.31234|0.312",
        "0.1|0.1",
        "12.345|12.3",
        "1204|1,204",
        "1204.5|1200",
        "0|0",
        "-0.5|−0.5",
        "0.0000341|3.41e−5",
        "12345678|1.23e7",
        "NaN|not a number",
        "Infinity|∞"
      })
  void threeDigitsAreEnoughForASentence(double value, String text) {
    assertEquals(text, Numbers.text(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.5|0.50 s", "12.3|12 s", "200|3 min 20 s", "7500|2 h 5 min", "59.7|1 min 0 s"})
  void timesAreSaidAsPeopleSayThem(double seconds, String text) {
    assertEquals(text, Numbers.duration(seconds));
  }

  @ParameterizedTest
  @CsvSource({"0,0 trials", "1,1 trial", "2400,'2,400 trials'"})
  void countsCarryTheirNoun(long count, String text) {
    assertEquals(text, Numbers.count(count, "trial"));
  }
}
