package org.sweep4j.data;

import java.util.List;
import java.util.Map;

/**
 * What reading a source found out, for a user to check.
 *
 * @param layout how the source is written: {@code 209 lines, cells separated by ;}
 * @param dropped rows left out because a cell is missing
 * @param leftOut columns not learned from
 * @param missing how many cells each column lacks, of the columns that lack one
 * @param taskReason why the task is what it is
 */
public record ReadingNotes(
    String layout,
    int dropped,
    List<String> leftOut,
    Map<String, Integer> missing,
    String taskReason,
    List<Notice> notices) {
  public static final ReadingNotes NONE =
      new ReadingNotes("", 0, List.of(), Map.of(), "", List.of());

  public ReadingNotes {
    leftOut = List.copyOf(leftOut);
    notices = List.copyOf(notices);
  }
}
