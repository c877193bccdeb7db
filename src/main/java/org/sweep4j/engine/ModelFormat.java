package org.sweep4j.engine;

import java.io.IOException;
import java.nio.file.Path;

/** A file format for trained networks. */
public interface ModelFormat {

  /** Writes the network with the given weights. */
  void write(Path file, NetworkPlan plan, Weights weights) throws IOException;

  Predictor read(Path file) throws IOException;
}
