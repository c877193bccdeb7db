package org.sweep4j.config;

/** Examples that a Java program holds in memory, as a source of data. */
public interface HeldRows {

  /** What messages call them. */
  String name();

  /** The SHA-256 of all that they are, in hexadecimal digits. */
  String sha256();
}
