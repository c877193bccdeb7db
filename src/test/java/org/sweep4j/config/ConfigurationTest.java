package org.sweep4j.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
  private static final Configuration NESTED =
      Configuration.of(Map.of("optimizer", Map.of("momentum", 0.9)));

  private static Configuration of(Object value) {
    return Configuration.of(Map.of("a", value));
  }

  @Test
  void valuesAreEqualAsASweepFileMeansThem() {
    assertEquals(of(3), of(3.0));
    assertEquals(of(3).hashCode(), of(3.0).hashCode());
    assertEquals(of(List.of(64, 32)), of(List.of(64.0, 32L)));
    assertNotEquals(of(1), of(true));
    assertNotEquals(of(1), of("1"));
    assertNotEquals(of(1), Configuration.of(Map.of("b", 1)));
  }

  @Test
  void nestedParametersAreNamedWithDots() {
    assertEquals(Map.of("optimizer.momentum", 0.9), NESTED.flat());
    assertEquals(0.9, NESTED.value(List.of("optimizer", "momentum")));
    assertNull(NESTED.value(List.of("momentum")));
  }
}
