package org.sweep4j.data.summary;

import java.util.List;
import java.util.Map;
import org.sweep4j.config.Range;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.MapKind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.RealKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.TextKind;
import org.sweep4j.config.yaml.kind.WordKind;
import org.sweep4j.data.Notice;
import org.sweep4j.data.ReadingNotes;

/** {@code data} in {@code result.json}. */
final class SummaryKeys {
  private static final Kind<String> TEXT = new TextKind("text", text -> true);
  private static final Kind<Integer> COUNT = NumberKind.whole(Range.atLeast(0));
  private static final Kind<Map<String, Integer>> COUNTS = new MapKind<>(COUNT);
  private static final Kind<List<String>> NAMES = ListKind.of("names", TEXT);

  private static final Key<String> WHAT = text("what");
  private static final Key<String> WHY = text("why");
  private static final Key<String> INSTEAD = text("instead");
  private static final Section<Notice> NOTICE =
      Section.of(
          "notice",
          "",
          fields -> new Notice(fields.get(WHAT), fields.get(WHY), fields.get(INSTEAD)),
          WHAT.from(Notice::what),
          WHY.from(Notice::why),
          INSTEAD.from(Notice::instead));

  private static final Key<String> LAYOUT = text("layout");
  private static final Key<Integer> DROPPED = count("dropped");
  private static final Key<List<String>> LEFT_OUT = names("left_out");
  private static final Key<Map<String, Integer>> MISSING = counts("missing");
  private static final Key<String> REASON = text("reason");
  private static final Key<List<Notice>> NOTICES =
      Key.<List<Notice>>of("notices", ListKind.of("notices", NOTICE)).needed("");
  private static final Section<ReadingNotes> NOTES =
      Section.of(
          "reading",
          "",
          fields ->
              new ReadingNotes(
                  fields.get(LAYOUT),
                  fields.get(DROPPED),
                  fields.get(LEFT_OUT),
                  fields.get(MISSING),
                  fields.get(REASON),
                  fields.get(NOTICES)),
          LAYOUT.from(ReadingNotes::layout),
          DROPPED.from(ReadingNotes::dropped),
          LEFT_OUT.from(ReadingNotes::leftOut),
          MISSING.from(ReadingNotes::missing),
          REASON.from(ReadingNotes::taskReason),
          NOTICES.from(ReadingNotes::notices));

  private static final Key<String> SOURCE = text("source");
  private static final Key<Integer> ROWS = count("rows");
  private static final Key<Integer> TRAINING = count("training_rows");
  private static final Key<Integer> VALIDATION = count("validation_rows");
  private static final Key<Integer> TEST = count("test_rows");
  private static final Key<String> TARGET = text("target");
  private static final Key<Task> TASK = Key.<Task>of("task", WordKind.of(Task.class)).needed("");
  private static final Key<Map<String, Integer>> CLASSES = counts("classes");
  private static final Key<Double> MEAN = Key.of("mean", new RealKind());
  private static final Key<Double> DEVIATION = Key.of("deviation", new RealKind());
  private static final Key<List<String>> NUMBERS = names("numbers");
  private static final Key<Map<String, Integer>> CATEGORIES = counts("categories");
  private static final Key<Integer> INPUTS = count("inputs");

  static final Section<DataSummary> SECTION =
      Section.of(
          "data_summary",
          "",
          fields ->
              new DataSummary(
                  fields.get(SOURCE),
                  fields.get(ROWS),
                  fields.get(TRAINING),
                  fields.get(VALIDATION),
                  fields.get(TEST),
                  fields.get(TARGET),
                  fields.get(TASK),
                  fields.get(CLASSES),
                  fields.find(MEAN).orElse(Double.NaN),
                  fields.find(DEVIATION).orElse(Double.NaN),
                  fields.get(NUMBERS),
                  fields.get(CATEGORIES),
                  fields.get(INPUTS),
                  NOTES.value(fields)),
          SOURCE.from(DataSummary::source),
          ROWS.from(DataSummary::rows),
          TRAINING.from(DataSummary::training),
          VALIDATION.from(DataSummary::validation),
          TEST.from(DataSummary::test),
          TARGET.from(DataSummary::target),
          TASK.from(DataSummary::task),
          CLASSES.from(DataSummary::classes),
          MEAN.from(DataSummary::mean),
          DEVIATION.from(DataSummary::deviation),
          NUMBERS.from(DataSummary::numbers),
          CATEGORIES.from(DataSummary::categories),
          INPUTS.from(DataSummary::inputs),
          NOTES.within(DataSummary::notes));

  private SummaryKeys() {}

  private static Key<String> text(String name) {
    return Key.of(name, TEXT).needed("");
  }

  private static Key<Integer> count(String name) {
    return Key.of(name, COUNT).needed("");
  }

  private static Key<Map<String, Integer>> counts(String name) {
    return Key.of(name, COUNTS).needed("");
  }

  private static Key<List<String>> names(String name) {
    return Key.of(name, NAMES).needed("");
  }
}
