package org.sweep4j.report.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

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
    StringBuilder revision = new StringBuilder();
    for (String file : FILES) {
      revision.append(state(runDirectory.resolve(file))).append('.');
    }
    return revision.toString();
  }

  private static String state(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Long.toString(attributes.size(), 36)
          + "-"
          + Long.toString(attributes.lastModifiedTime().toMillis(), 36);
    } catch (IOException absent) {
      return "0";
    }
  }
}
