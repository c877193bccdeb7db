package org.sweep4j.lecture;

import java.util.Optional;

/** A part of the lecture that can be held against its runs. */
interface Topic {

  /** The topic with its finding and figures; empty if its runs are not there. */
  Optional<Passage> passage(Runs runs);
}
