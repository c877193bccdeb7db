package org.sweep4j.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The versions that made a result, from a file the build fills in. */
public final class Versions {
  private static final String RESOURCE = "/org/sweep4j/versions.properties";

  private Versions() {}

  /** Version by name: sweep4j, deeplearning4j, java. */
  public static Map<String, String> all() {
    Properties built = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream(RESOURCE)) {
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("sweep4j", built.getProperty("sweep4j", "unknown"));
    versions.put("deeplearning4j", built.getProperty("deeplearning4j", "unknown"));
    versions.put("java", Runtime.version().toString());
    return versions;
  }
}
