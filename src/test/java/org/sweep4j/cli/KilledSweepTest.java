package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes, killed and interrupted. */
class KilledSweepTest {
  private static final int KILLS = 10;
  private static final int MINUTES = 10;

  @TempDir private Path directory;
  private Path launcher = Path.of("");

  /** The classes under test instead of the jar. */
  @BeforeEach
  void writeLauncher() throws IOException {
    launcher = directory.resolve("launcher");
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        exec '%s/bin/java' -XX:+IgnoreUnrecognizedVMOptions \\
          --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \\
          -XX:+UseSerialGC -cp '%s' org.sweep4j.cli.Main "$@"
        """
            .formatted(System.getProperty("java.home"), classPath));
    assertTrue(launcher.toFile().setExecutable(true));
  }

  private Process start(String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log());
    builder.environment().put("SWEEP4J", launcher.toString());
    return builder.start();
  }

  private File log() {
    return directory.resolve("log").toFile();
  }

  private String output() throws IOException {
    return Files.readString(log().toPath(), StandardCharsets.UTF_8);
  }

  @Test
  void killedAtRandomMomentsASweepOfAnyMethodEndsAsIfItWasNot() throws Exception {
    Path script = Path.of("scripts/kill-test").toAbsolutePath();
    Process process = start(script.toString(), String.valueOf(KILLS));
    assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), this::logged);
    assertEquals(0, process.exitValue(), this::logged);
    assertTrue(output().contains(KILLS + " kills"), this::logged);
  }

  private String logged() {
    try {
      return output();
    } catch (IOException e) {
      return e.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void askedToStopASweepSaysHowToContinue(String signal) throws Exception {
    Files.writeString(
        directory.resolve("experiment.yaml"),
        """
        data: {source: iris}
        model: {hidden: {layers: 1, units: 8}}
        training: {epochs: 20}
        """);
    Files.writeString(
        directory.resolve("sweep.yaml"),
        """
        method: random
        run_cap: 100000
        experiment: experiment.yaml
        parameters: {learning_rate: {min: 0.001, max: 0.5}}
        """);
    Process process = start(launcher.toString(), "sweep", "sweep.yaml", "--out", "a run");
    Path journal = directory.resolve("a run/trials.jsonl");
    while (process.isAlive() && !(Files.exists(journal) && Files.size(journal) > 0)) {
      Thread.sleep(50);
    }
    assertEquals(0, new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor());
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), this::logged);
    assertEquals(Failures.INTERRUPTED, process.exitValue(), this::logged);
    List<String> lines = Files.readAllLines(journal);
    assertTrue(output().contains(lines.size() + " trials are saved in a run"), this::logged);
    assertTrue(
        output().contains("Continue with: sweep4j sweep sweep.yaml --out 'a run' --resume"),
        this::logged);
    assertFalse(Files.exists(directory.resolve("a run/result.json")));
  }
}
