package org.sweep4j.config.yaml.tree;

/**
 * Where a node was written.
 *
 * @param line from 1; 0 if it stands in no file
 * @param column from 1; 0 if it stands in no file
 * @param origin who wrote it
 * @param setting the assignment that wrote it, such as {@code training.epochs=0}; empty for a file
 */
public record Place(int line, int column, Origin origin, String setting)
    implements Comparable<Place> {

  /** Who wrote a node, in the order in which they overrule each other. */
  public enum Origin {
    FILE,
    COMMAND_LINE,
    SWEEP
  }

  /** Of values that no file holds. */
  public static final Place NOWHERE = inFile(0, 0);

  static Place inFile(int line, int column) {
    return new Place(line, column, Origin.FILE, "");
  }

  /** For messages, after the problem: empty, or who set the value. */
  public String note() {
    return switch (origin) {
      case FILE -> "";
      case COMMAND_LINE -> " (set by --set " + setting + ")";
      case SWEEP -> " (set by " + setting + ")";
    };
  }

  @Override
  public int compareTo(Place other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
