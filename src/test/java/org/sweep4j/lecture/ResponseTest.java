package org.sweep4j.lecture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials of several seeds, put side by side. */
class ResponseTest {
  @TempDir private Path folder;

  private void sweep(String name, String... trials) throws IOException {
    Path run = Files.createDirectories(folder.resolve(name));
    Files.writeString(run.resolve("sweep.yaml"), "method: grid\nparameters: {}\n");
    Files.write(run.resolve("trials.jsonl"), List.of(trials));
  }

  private static String trial(int number, String parameters, int seed, double score) {
    return """
    {"number": %d, "state": "complete", "parameters": {%s}, "score": %s, "folds": [%s],
     "metrics": {"val_accuracy": %s}, "history": [], "epochs": 1, "seed": %d, "seconds": 2.0}\
    """
        .formatted(number, parameters, score, score, score, seed)
        .replace("\n", "");
  }

  private Optional<Response> response(String config, String parameter) {
    return Response.of(
        new Runs(folder).sweeps(config).stream().flatMap(run -> run.scored().stream()).toList(),
        parameter);
  }

  @Test
  void seedsOfSeveralSweepsArePairedAndAnUnfinishedOneIsLeftOut() throws IOException {
    sweep("a-seed-1", trial(0, "\"l2\": 0.0", 1, 0.5), trial(1, "\"l2\": 1.0E-4", 1, 0.6));
    sweep("a-seed-2", trial(0, "\"l2\": 0.0", 2, 0.7), trial(1, "\"l2\": 1.0E-4", 2, 0.9));
    sweep("a-seed-3", trial(0, "\"l2\": 0.0", 3, 0.1));
    Response response = response("a", "l2").orElseThrow();
    assertEquals(List.of("0", "0.0001"), response.values());
    assertArrayEquals(new double[] {0.5, 0.7}, response.each("val_accuracy", 0));
    assertArrayEquals(new double[] {0.6, 0.75}, response.mean("val_accuracy"), 1e-12);
    assertArrayEquals(new double[] {2, 2}, response.each("seconds", 1));
  }

  @Test
  void aSweepMayHaveItsSeedsInside() throws IOException {
    sweep(
        "a",
        trial(0, "\"activation\": \"relu\", \"seed\": 1", 1, 0.5),
        trial(1, "\"activation\": \"relu\", \"seed\": 2", 2, 0.6),
        trial(2, "\"activation\": \"swish\", \"seed\": 1", 1, 0.7),
        trial(3, "\"activation\": \"swish\", \"seed\": 2", 2, 0.8));
    Response response = response("a", "activation").orElseThrow();
    assertEquals(List.of("relu", "swish"), response.values());
    assertArrayEquals(new double[] {0.7, 0.8}, response.each("val_accuracy", 1));
  }

  @Test
  void oneSeedHasNoSpread() throws IOException {
    sweep("a-seed-1", trial(0, "\"l2\": 0.0", 1, 0.5));
    assertEquals(Optional.empty(), response("a", "l2"));
  }

  @Test
  void allParametersNameATrialByWhatIsNotZero() throws IOException {
    for (int seed = 1; seed <= 2; seed++) {
      sweep(
          "a-seed-" + seed,
          trial(0, "\"data.augment.gaussian_noise\": 0.0, \"mixup\": 0.0", seed, 0.5),
          trial(1, "\"data.augment.gaussian_noise\": 0.1, \"mixup\": 0.0", seed, 0.5),
          trial(2, "\"activation\": \"relu\", \"mixup\": 0.2", seed, 0.5));
    }
    assertEquals(
        List.of("none", "gaussian noise 0.1", "relu, mixup 0.2"),
        response("a", Response.ALL).orElseThrow().values());
  }
}
