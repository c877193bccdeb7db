package org.sweep4j.config.yaml.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.config.EarlyTermination.Bands;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Space;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.text.YamlText;

/** Each distribution, named or inferred, with its defaults. */
class SpaceKeysTest {
  private static Sweep sweep(String text) {
    return SweepFile.parse("method: random\n" + text, "f", Path.of(".")).sweep();
  }

  static Stream<Arguments> spaces() {
    Space.Uniform unit = new Space.Uniform(0, 1);
    return Stream.of(
        arguments("{value: null}", new Space.Constant(null)),
        arguments("{value: 1e-3}", new Space.Constant(0.001)),
        arguments(
            "{values: [1, 1.0, yes, true]}",
            new Space.Categorical(List.of(1L, 1.0, "yes", true), Optional.empty())),
        arguments(
            "{values: [a, b], probabilities: [0.25, 0.75]}",
            new Space.Categorical(List.of("a", "b"), Optional.of(List.of(0.25, 0.75)))),
        arguments("{min: 1, max: 3}", new Space.IntUniform(1, 3)),
        arguments("{min: 0, max: 1.0}", unit),
        arguments("{distribution: uniform, min: 0, max: 1}", unit),
        arguments(
            "{distribution: log_uniform_values, min: 1e-3, max: 1}",
            new Space.LogUniform(0.001, 1)),
        arguments(
            "{distribution: inv_log_uniform_values, min: 1e-3, max: 1}",
            new Space.LogUniform(0.001, 1)),
        arguments(
            "{distribution: log_uniform, min: -1, max: 2}",
            new Space.LogUniform(Math.exp(-1), Math.exp(2))),
        arguments(
            "{distribution: inv_log_uniform, min: -1, max: 2}",
            new Space.LogUniform(Math.exp(-2), Math.exp(1))),
        arguments("{distribution: normal}", new Space.Normal(0, 1)),
        arguments("{distribution: log_normal, sigma: 2}", new Space.LogNormal(0, 2)),
        arguments("{distribution: beta, a: 2}", new Space.Beta(2, 1)),
        arguments("{distribution: q_uniform, min: 0, max: 1}", new Space.Quantized(unit, 1)),
        arguments(
            "{distribution: q_log_uniform_values, min: 32, max: 256, q: 8}",
            new Space.Quantized(new Space.LogUniform(32, 256), 8)),
        arguments(
            "{distribution: q_normal, q: 0.5}", new Space.Quantized(new Space.Normal(0, 1), 0.5)),
        arguments(
            "{distribution: q_log_normal}", new Space.Quantized(new Space.LogNormal(0, 1), 1)),
        arguments("{distribution: q_beta}", new Space.Quantized(new Space.Beta(1, 1), 1)),
        arguments("{parameters: {x: {min: 0.0, max: 1}}}", new Space.Nested(Map.of("x", unit))));
  }

  @ParameterizedTest
  @MethodSource("spaces")
  void distributionIsRead(String text, Space expected) {
    assertEquals(expected, sweep("parameters: {a: " + text + "}").parameters().get("a"));
  }

  @ParameterizedTest
  @MethodSource("spaces")
  void spaceIsReadAsItIsWritten(String text, Space space) {
    String written = YamlText.flow(SpaceKeys.SECTION.write(space));
    assertEquals(space, sweep("parameters: {a: " + written + "}").parameters().get("a"), written);
  }

  @Test
  void bandsFromMaxIter() {
    Bands bands = bands("{type: hyperband, max_iter: 27, s: 2}");
    assertEquals(new Bands.Below(27, 2), bands);
    assertArrayEquals(new int[] {3, 9}, bands.epochs(3).toArray());
    assertArrayEquals(new int[] {1, 2}, new Bands.Below(5, 2).epochs(2).toArray());
  }

  @Test
  void bandsFromMinIter() {
    assertEquals(new Bands.From(3), bands("{type: hyperband, min_iter: 3}"));
  }

  private static Bands bands(String text) {
    EarlyTermination termination =
        sweep("metric: {name: loss}\nparameters: {a: {value: 1}}\nearly_terminate: " + text)
            .earlyTermination()
            .orElseThrow();
    assertEquals(true, termination.strict());
    return termination.bands();
  }

  @Test
  void defaultsOfASweep() {
    Sweep sweep = sweep("parameters: {a: {value: 1}}");
    assertEquals(3, sweep.folds());
    assertEquals(new SearchMethod.Random(), sweep.method());
    assertEquals(Optional.empty(), sweep.metric());
    assertEquals(true, sweep.runCap().isEmpty());
    assertEquals(List.of(), sweep.enqueue());
  }
}
