package org.sweep4j.config.yaml.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.Space;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.sweep.SweptCombinations.Swept;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.TreePath;

/** Whether a sweep and the experiment that it changes go together. */
final class SweepCheck {
  private static final String OPTIMIZER = "training.optimizer.name";
  private static final String LAYERS = "model.hidden.layers";
  private static final String MOMENTUM = "training.optimizer.momentum";

  private final Sweep sweep;
  private final Tree.Mapping root;
  private final ExperimentTree experiment;
  private final Problems problems;
  private final Map<String, Space> spaces;
  private final Map<String, Swept> byPath = new LinkedHashMap<>();
  private final List<Swept> swept = new ArrayList<>();

  SweepCheck(Sweep sweep, String file, Tree.Mapping root, ExperimentTree experiment) {
    this.sweep = sweep;
    this.root = root;
    this.experiment = experiment;
    this.problems = new Problems(file);
    this.spaces = ParametersKind.flat(sweep.parameters());
    if (root.find("parameters").orElse(root) instanceof Tree.Mapping parameters) {
      checkNames(parameters, "");
    }
  }

  /**
   * What is likely not what was meant.
   *
   * @throws BadInputException with every problem of both files
   */
  List<Problem> warnings() {
    sweep.metric().map(Objective::name).ifPresent(this::checkMetric);
    plainDescentBesideMomentum();
    List<Problem> all = new ArrayList<>(problems.all());
    try {
      experiment.experiment(ReadOption.ofFolds(sweep.folds()));
    } catch (BadInputException e) {
      all.addAll(e.problems());
    }
    if (!all.isEmpty()) {
      throw new BadInputException(all);
    }
    return problems.warnings();
  }

  /**
   * A warning if some combinations make no experiment.
   *
   * @throws BadInputException if a value makes none with any others
   */
  List<Problem> combinations(Optional<Task> task) {
    new SweptCombinations(swept, experiment, sweep, task).check(placeOf("parameters"), problems);
    lossDecides(task);
    problems.throwIfAny();
    return problems.warnings();
  }

  private void checkMetric(String name) {
    if (Quantity.find(name).isPresent()) {
      return;
    }
    String advice =
        Quantity.isOfTestRows(name)
            ? ", but test rows judge what was chosen and may choose nothing; write val_accuracy, or"
                + " the like of your metric"
            : NearMiss.advice(name, Quantity.spellings(metric -> true))
                + ", or name its metric under bind: {%s: val_loss}".formatted(name);
    problems.add(
        placeOf("metric", "name"),
        "metric.name must be loss or a metric, or one of them after val_, found '%s'%s"
            .formatted(name, advice));
  }

  private void checkNames(Tree.Mapping parameters, String above) {
    for (Tree.Entry entry : parameters.entries()) {
      String name = above + entry.key();
      if (!spaces.containsKey(name) || Sweep.IGNORED.equals(sweep.bind().get(name))) {
        continue;
      }
      if (entry.value() instanceof Tree.Mapping space
          && space.find("parameters").orElse(space) instanceof Tree.Mapping nested
          && !nested.equals(space)) {
        checkNames(nested, name + ".");
      } else if (entry.value() instanceof Tree.Mapping space) {
        checkParameter(name, entry, space);
      }
    }
  }

  private void checkParameter(String name, Tree.Entry entry, Tree.Mapping written) {
    List<String> paths;
    try {
      paths = experiment.paths(name, sweep.bind());
    } catch (BadInputException e) {
      e.problems().forEach(problem -> problems.add(entry.place(), problem.message()));
      return;
    }
    Space space = Objects.requireNonNull(spaces.get(name));
    SweptValues values = new SweptValues(space, written);
    values.check(name, paths.get(0), problems);
    Swept one = new Swept(name, entry.place(), together(paths.get(0), values.tried()));
    swept.add(one);
    for (String path : paths) {
      Swept other = byPath.putIfAbsent(path, one);
      if (other != null) {
        problems.add(
            entry.place(),
            "parameters must set different keys, found '%s' and '%s' for %s; remove one of them"
                .formatted(other.name(), name, path));
      }
    }
  }

  /** Values to try with others': numbers are judged alone, but for how many layers there are. */
  private static List<@Nullable Object> together(String path, List<@Nullable Object> values) {
    boolean alone =
        !path.equals(LAYERS) && values.stream().allMatch(value -> value instanceof Number);
    return alone ? values.subList(0, 1) : values;
  }

  /** Warns: a swept momentum is that of sgd, too, which courses set beside it for going without. */
  private void plainDescentBesideMomentum() {
    Swept optimizer = byPath.get(OPTIMIZER);
    Swept momentum = byPath.get(MOMENTUM);
    if (optimizer != null
        && momentum != null
        && lists(optimizer, "sgd")
        && lists(optimizer, "momentum")) {
      problems.warn(
          optimizer.place(),
          "sgd takes the swept %1$s, too, and is then the same as optimizer momentum; leave one of"
                  .formatted(momentum.name())
              + " them out, and list 0 under %s to try sgd without it".formatted(momentum.name()));
    }
  }

  private static boolean lists(Swept optimizer, String name) {
    return optimizer.values().stream()
        .anyMatch(value -> value instanceof String text && text.strip().equalsIgnoreCase(name));
  }

  /** Warns: without a metric a regression's loss decides, whose scale some parameters change. */
  private void lossDecides(Optional<Task> task) {
    Optional<Task> known =
        task.or(() -> experiment.experiment(ReadOption.ofFolds(sweep.folds())).data().task());
    List<String> scales = SweepRules.scales(sweep.parameters(), sweep.bind());
    if (sweep.metric().isEmpty()
        && known.equals(Optional.of(Task.REGRESSION))
        && !scales.isEmpty()) {
      problems.warn(
          placeOf("parameters"),
          "val_loss, which decides where no metric is named, cannot be compared between trials, as"
              + " %s changes what it measures; write metric: {name: val_rmse, goal: minimize}"
                  .formatted(String.join(", ", scales)));
    }
  }

  private Place placeOf(Object... path) {
    return new TreePath(List.of(path)).placeIn(root);
  }
}
