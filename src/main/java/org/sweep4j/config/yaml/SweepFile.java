package org.sweep4j.config.yaml;

import java.util.List;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Sweep;

/**
 * A sweep as read from its file.
 *
 * @param warnings what was accepted but is likely not what was meant, or has no meaning here
 */
public record SweepFile(Sweep sweep, List<Problem> warnings) {
  public SweepFile {
    warnings = List.copyOf(warnings);
  }
}
