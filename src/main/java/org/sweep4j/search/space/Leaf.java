package org.sweep4j.search.space;

import java.util.List;
import org.sweep4j.config.Space;

/**
 * A parameter that has a value of its own.
 *
 * @param path its name, after the names of the parameters it is nested in
 * @param space never nested
 */
public record Leaf(List<String> path, Space space) {
  public Leaf {
    path = List.copyOf(path);
    if (space instanceof Space.Nested) {
      throw new IllegalArgumentException("a leaf has no parameters within, found " + path);
    }
  }

  /** The path with dots between. */
  public String name() {
    return String.join(".", path);
  }
}
