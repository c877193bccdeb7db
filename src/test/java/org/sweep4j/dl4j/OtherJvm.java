package org.sweep4j.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a program in a JVM of its own. */
public final class OtherJvm {
  private OtherJvm() {}

  public static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** The tests' class path without this project's main classes. */
  static String classPathWithoutUs() {
    return Arrays.stream(classPath().split(File.pathSeparator))
        .filter(entry -> !new File(entry).getName().equals("classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * What the program printed, line by line.
   *
   * @param command JVM options, main class and arguments
   */
  public static List<String> run(String classPath, String... command)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(System.getProperty("java.home") + "/bin/java");
    line.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "-cp", classPath));
    line.addAll(List.of(command));
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
    // The stock library's native threads would wait for each other on a busy machine.
    builder.environment().put("OMP_NUM_THREADS", "1");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> "exit status of " + line + "\n" + output);
    return output.lines().toList();
  }
}
