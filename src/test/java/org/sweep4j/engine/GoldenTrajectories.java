package org.sweep4j.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sweep4j.data.Examples;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Weights.LayerWeights;

/** Reads the golden files; sources for parametrised tests. */
public final class GoldenTrajectories {
  private static final List<String> FILES =
      List.of(
          "worked-example",
          "optimizers",
          "penalties",
          "constraints-and-dropout",
          "schedules",
          "activations",
          "losses");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private GoldenTrajectories() {}

  /** Every trajectory there is. */
  public static Stream<GoldenTrajectory> all() {
    return FILES.stream().flatMap(GoldenTrajectories::in);
  }

  /** The trajectories of one file. */
  public static Stream<GoldenTrajectory> in(String file) {
    return elements(tree(file).get("cases")).map(GoldenTrajectories::trajectory);
  }

  /** The trajectory called {@code name} in {@code file}. */
  public static GoldenTrajectory of(String file, String name) {
    return in(file).filter(golden -> golden.name().equals(name)).findFirst().orElseThrow();
  }

  private static JsonNode tree(String file) {
    String resource = "/golden/trajectories/" + file + ".json";
    try (InputStream stream = GoldenTrajectories.class.getResourceAsStream(resource)) {
      return MAPPER.readTree(Objects.requireNonNull(stream, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldenTrajectory trajectory(JsonNode node) {
    JsonNode expected = node.get("expected");
    Map<Integer, Weights> weights = new TreeMap<>();
    expected
        .get("weights")
        .properties()
        .forEach(entry -> weights.put(Integer.valueOf(entry.getKey()), weights(entry.getValue())));
    return new GoldenTrajectory(
        node.get("name").asText(),
        GoldenSettings.experiment(node),
        new Examples(matrix(node.get("features")), matrix(node.get("targets"))),
        elements(node.get("order")).map(GoldenTrajectories::integers).toList(),
        numbers(expected.get("learning_rates")),
        numbers(expected.get("losses")),
        weights(expected.get("gradient")),
        weights);
  }

  private static Weights weights(JsonNode layers) {
    return new Weights(
        elements(layers)
            .map(
                layer ->
                    LayerWeights.dense(
                        matrix(layer.get("kernel")),
                        Optional.ofNullable(layer.get("bias")).map(GoldenTrajectories::numbers),
                        Optional.ofNullable(layer.get("alpha")).map(GoldenTrajectories::numbers)))
            .toList());
  }

  private static Matrix matrix(JsonNode rows) {
    double[] values =
        elements(rows)
            .flatMap(GoldenTrajectories::elements)
            .mapToDouble(JsonNode::asDouble)
            .toArray();
    return new Matrix(rows.size(), values.length / rows.size(), values);
  }

  static double[] numbers(JsonNode array) {
    return elements(array).mapToDouble(JsonNode::asDouble).toArray();
  }

  private static int[] integers(JsonNode array) {
    return elements(array).mapToInt(JsonNode::asInt).toArray();
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
