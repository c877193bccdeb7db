package org.sweep4j.data;

/**
 * Something that was inferred from a table, or left out of it, and may not be what was meant.
 *
 * @param what was done
 * @param why it was done
 * @param instead what to write for something else
 */
public record Notice(String what, String why, String instead) {
  @Override
  public String toString() {
    return "%s: %s; %s".formatted(what, why, instead);
  }
}
