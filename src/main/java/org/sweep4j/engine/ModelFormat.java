package org.sweep4j.engine;

import java.io.IOException;
import java.nio.file.Path;

/** A file format for trained networks. */
public interface ModelFormat {

  /** Writes the network with the given weights. */
  void write(Path file, NetworkPlan plan, Weights weights) throws IOException;

  /**
   * How far outputs read back may lie from the trained network's, as a share of the largest of
   * these or of 1.
   */
  double tolerance(NetworkPlan plan);

  Predictor read(Path file) throws IOException;
}
