package org.sweep4j.search.journal;

import java.io.IOException;
import java.io.Serial;

/** The journal can be written no further: the disk is full, or no longer there. */
public final class JournalException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  JournalException(String message, IOException cause) {
    super(message, cause);
  }
}
