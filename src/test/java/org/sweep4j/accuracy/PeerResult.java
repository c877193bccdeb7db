package org.sweep4j.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.yaml.experiment.ExperimentTree;

/**
 * The accuracy of an experiment in PyTorch; see {@code src/test/python/compare_accuracy.py}.
 *
 * @param mean over seeds of the mean over folds
 * @param spread standard deviation over seeds
 */
record PeerResult(
    String name, Experiment experiment, int folds, int seeds, double mean, double spread) {

  static Stream<PeerResult> all() {
    JsonNode golden = read("/golden/accuracy/pytorch.json");
    int folds = golden.get("folds").asInt();
    return StreamSupport.stream(golden.get("results").spliterator(), false)
        .map(result -> of(result, folds));
  }

  private static PeerResult of(JsonNode result, int folds) {
    String name = result.get("name").asText();
    // An experiment file is YAML, and JSON is YAML.
    String file = result.get("experiment").toString();
    return new PeerResult(
        name,
        ExperimentTree.parse(file, name + ".yaml", Path.of(".")).experiment(),
        folds,
        result.get("seeds").size(),
        result.get("mean").asDouble(),
        result.get("spread").asDouble());
  }

  private static JsonNode read(String resource) {
    try (InputStream stream = PeerResult.class.getResourceAsStream(resource)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(stream, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
