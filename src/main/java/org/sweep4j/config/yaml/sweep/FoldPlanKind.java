package org.sweep4j.config.yaml.sweep;

import org.sweep4j.config.FoldPlan;
import org.sweep4j.config.Range;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.kind.EitherKind;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.Mapped;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.Shape;

/** A number of folds, or how often they are made anew beside it. */
final class FoldPlanKind {
  private static final Key<Integer> K =
      Key.whole("k", Range.closed(2, 1000), Sweep.DEFAULT_FOLDS).doc("Folds of cross-validation.");
  private static final Key<Integer> REPEATS =
      Key.whole("repeats", FoldPlan.REPEATS, 1)
          .doc("How often the rows are divided anew into k folds.");
  private static final Section<FoldPlan> SECTION =
      Section.ofRecord(FoldPlan.class, "folds", "Repeated cross-validation.", K, REPEATS);

  private FoldPlanKind() {}

  static Kind<FoldPlan> kind() {
    return new EitherKind<>(
        Shape.MAPPING,
        SECTION,
        Shape.SCALAR,
        new Mapped<Integer, FoldPlan>(NumberKind.whole(FoldPlan.K), FoldPlan::of, FoldPlan::k),
        plan -> plan.repeats() > 1);
  }
}
