package org.sweep4j.report.lecture;

import java.util.Optional;
import org.sweep4j.report.page.Section;

/** A part of the lecture that can be held against its runs. */
interface Topic {

  /** The topic with its finding and figures; empty if its runs are not there. */
  Optional<Section> section(Runs runs);
}
