package org.sweep4j.report.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Tells whether a run directory's files changed: their sizes and times in one word. */
public final class Revision {
  private static final List<String> FILES =
      List.of(
          "trials.jsonl",
          "result.json",
          "history.csv",
          "diagnostics.json",
          "sweep.yaml",
          "progress.json");

  private Revision() {}

  public static String of(Path runDirectory) {
    return FILES.stream()
        .map(name -> runDirectory.resolve(name).toFile())
        .map(file -> file.length() + "-" + file.lastModified())
        .collect(Collectors.joining("."));
  }
}
