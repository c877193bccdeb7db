package org.sweep4j.config.yaml.sweep;

import org.sweep4j.config.Choice;
import org.sweep4j.config.Selection;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Section;

/** How a sweep judges its trials: keys beside the others. */
final class SelectionKeys {
  static final Key<Boolean> RACING =
      Key.flag("racing", Selection.DEFAULT.racing())
          .doc("Whether a trial ends after the first folds that show it to be worse than another.");
  static final Section<Selection> SECTION =
      Section.ofRecord(
          Selection.class,
          "selection",
          "",
          Key.flag("baseline", Selection.DEFAULT.baseline())
              .doc("Whether the experiment as written is scored beside the trials."),
          Key.word("choose", Choice.class)
              .doc("Which trial is trained again at the end.")
              .orElse(Selection.DEFAULT.choose()),
          RACING,
          Key.optionalInt(
              Key.whole("nested", Selection.NESTED)
                  .doc("Parts of the rows, each of which judges a whole search over the others.")));

  private SelectionKeys() {}
}
