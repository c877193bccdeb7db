package org.sweep4j.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/** JSON as plain values. */
class JsonTest {
  private static final int NUMBERS = 10_000;

  @Test
  void valueReadsBack() {
    String text = "{\"a\":[1,2.5,\"x\\n\",true,null],\"b\":{}}";
    assertEquals(text, Json.write(Json.read(text)));
  }

  @Test
  void doublesKeepTheirBits() {
    RandomStream random = new Seed(3).stream("doubles");
    DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong()))
        .filter(Double::isFinite)
        .limit(NUMBERS)
        .forEach(number -> assertEquals(number, Json.read(Json.write(number))));
  }

  @Test
  void wholeNumbersAreLong() {
    assertEquals(List.of(1L, Long.MIN_VALUE), Json.read("[1, -9223372036854775808]"));
  }

  @Test
  void whatJsonLacksIsNull() {
    assertEquals("[null,null]", Json.write(Arrays.asList(Double.NaN, Double.NEGATIVE_INFINITY)));
  }

  @Test
  void textThatIsNotJsonIsRefused() {
    for (String text : List.of("", "{", "[1] 2", "{\"a\":1,\"a\":2}", "nan")) {
      assertThrows(IllegalArgumentException.class, () -> Json.read(text), text);
    }
  }

  /** The order of such a map is another in every process. */
  @Test
  void aMapWithoutOrderIsWrittenByKey() {
    assertEquals(
        "{\"a\":1,\"b\":2,\"c\":3,\"d\":4}", Json.write(Map.of("d", 4, "b", 2, "c", 3, "a", 1)));
    Map<String, Integer> ordered = new LinkedHashMap<>();
    ordered.put("b", 1);
    ordered.put("a", 2);
    assertEquals("{\"b\":1,\"a\":2}", Json.write(ordered));
  }
}
