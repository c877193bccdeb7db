package org.sweep4j.config.yaml.sweep;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sweep4j.config.Membership;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Space;
import org.sweep4j.config.yaml.kind.Belonging;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.tree.Tree;

/** What must hold between the keys of a sweep file. */
final class SweepRules {
  private SweepRules() {}

  static void foldsAreNotOne(Fields fields) {
    Tree folds = fields.treeOf("folds");
    if (folds instanceof Tree.Scalar scalar && Long.valueOf(1).equals(scalar.value())) {
      fields
          .reading()
          .problems()
          .add(
              folds.place(),
              "folds must be at least 2, or 0 for the experiment's validation split, found 1");
    }
  }

  static void metricIsThere(Fields fields) {
    if (fields.has(SweepKeys.METRIC)) {
      return;
    }
    String advice =
        " needs the key metric, found none; write metric: {name: val_loss, goal: minimize}";
    if (fields.find(SweepKeys.METHOD).filter(SearchMethod.BAYES::equals).isPresent()) {
      fields.problem(SweepKeys.METHOD, "method bayes" + advice);
    }
    if (fields.has(SweepKeys.EARLY_TERMINATE)) {
      fields
          .reading()
          .problems()
          .add(fields.keyPlace(SweepKeys.EARLY_TERMINATE), "early_terminate" + advice);
    }
  }

  static void gridIsFinite(Fields fields) {
    boolean grid = fields.find(SweepKeys.METHOD).filter(SearchMethod.GRID::equals).isPresent();
    if (grid && fields.find(SweepKeys.PARAMETERS).isPresent()) {
      fields
          .find(SweepKeys.PARAMETERS)
          .ifPresent(spaces -> gridIsFinite(fields, spaces, List.of("parameters")));
    }
  }

  private static void gridIsFinite(Fields fields, Map<String, Space> spaces, List<String> above) {
    spaces.forEach(
        (name, space) -> {
          List<String> keys = new java.util.ArrayList<>(above);
          keys.add(name);
          if (space instanceof Space.Nested nested) {
            keys.add("parameters");
            gridIsFinite(fields, nested.parameters(), keys);
          } else if (!suitsGrid(space)) {
            fields
                .reading()
                .problems()
                .add(
                    fields.placeBelow(keys.toArray()),
                    String.join(".", keys)
                        + " must have finitely many values for a grid, found a continuous"
                        + " distribution; write values: […], whole min and max, distribution:"
                        + " q_uniform, or method: random");
          }
        });
  }

  private static boolean suitsGrid(Space space) {
    boolean steps =
        space instanceof Space.Quantized quantized
            && quantized.continuous() instanceof Space.Uniform;
    return steps
        || space instanceof Space.Constant
        || space instanceof Space.Categorical
        || space instanceof Space.IntUniform;
  }

  static void settingsBelongToMethod(Fields fields) {
    fields
        .find(SweepKeys.METHOD)
        .ifPresent(
            method -> {
              belongs(fields, SweepKeys.MAX_EPOCHS, SearchMethod.HYPERBAND);
              belongs(fields, SweepKeys.ETA, SearchMethod.HYPERBAND);
              belongs(fields, SweepKeys.ROUNDS, SearchMethod.MANUAL);
              if (method == SearchMethod.HYPERBAND && fields.has(SweepKeys.EARLY_TERMINATE)) {
                fields
                    .reading()
                    .problems()
                    .add(
                        fields.keyPlace(SweepKeys.EARLY_TERMINATE),
                        "early_terminate has no meaning for method hyperband, which ends trials"
                            + " itself; remove it, or write method: random");
              }
            });
  }

  private static void belongs(Fields fields, Key<?> key, SearchMethod owner) {
    Belonging.check(
        fields,
        SweepKeys.METHOD,
        fields.get(SweepKeys.METHOD).spelling(),
        List.of(key),
        any -> List.of(owner.spelling()));
  }

  static void boundNamesAreParameters(Fields fields) {
    fields
        .find(SweepKeys.PARAMETERS)
        .ifPresent(
            spaces -> {
              if (fields.has(SweepKeys.BIND)
                  && fields.treeOf("bind") instanceof Tree.Mapping bind) {
                bind.entries().forEach(entry -> isParameter(fields, spaces, entry, "bind"));
              }
              if (fields.has(SweepKeys.IGNORE)
                  && fields.treeOf("ignore") instanceof Tree.Sequence names) {
                for (Tree name : names.items()) {
                  String text = name instanceof Tree.Scalar scalar ? scalar.text() : "";
                  isParameter(fields, spaces, new Tree.Entry(text, name.place(), name), "ignore");
                }
              }
            });
  }

  static void enqueuedSetsLieInTheSpace(Fields fields) {
    List<Tree> sets = fields.find(SweepKeys.ENQUEUE).orElse(List.of());
    for (int i = 0; i < sets.size(); i++) {
      String path = "enqueue[" + i + "]";
      if (sets.get(i) instanceof Tree.Mapping set) {
        fields
            .find(SweepKeys.PARAMETERS)
            .ifPresent(spaces -> enqueuedSet(fields, spaces, set, path));
      } else {
        fields.reading().wrong(sets.get(i), path, "a mapping of parameter names to values");
      }
    }
  }

  private static void enqueuedSet(
      Fields fields, SortedMap<String, Space> spaces, Tree.Mapping set, String path) {
    for (Tree.Entry entry : set.entries()) {
      isParameter(fields, spaces, entry, path);
      ParametersKind.space(spaces, entry.key())
          .ifPresent(space -> isMember(fields, space, entry.value(), path + "." + entry.key()));
    }
  }

  private static void isMember(Fields fields, Space space, Tree tree, String path) {
    if (space instanceof Space.Nested nested && tree instanceof Tree.Mapping set) {
      enqueuedSet(fields, new TreeMap<>(nested.parameters()), set, path);
      return;
    }
    Membership.missed(space, tree.value())
        .ifPresent(expected -> fields.reading().wrong(tree, path, expected));
  }

  private static void isParameter(
      Fields fields, SortedMap<String, Space> spaces, Tree.Entry entry, String path) {
    List<String> names = ParametersKind.names(spaces, "");
    if (!names.contains(entry.key())) {
      fields
          .reading()
          .problems()
          .add(
              entry.place(),
              path
                  + " must name swept parameters, found '"
                  + entry.key()
                  + "'"
                  + NearMiss.advice(entry.key(), names));
    }
  }
}
