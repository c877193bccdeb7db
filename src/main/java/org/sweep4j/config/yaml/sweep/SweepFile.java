package org.sweep4j.config.yaml.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.tree.LocatedWork;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.TreePath;

/**
 * A sweep as read from its file.
 *
 * @param warnings what was accepted but is likely not what was meant, or has no meaning here
 */
public record SweepFile(Sweep sweep, List<Problem> warnings, Source source) {
  public SweepFile {
    warnings = List.copyOf(warnings);
  }

  SweepFile(Sweep sweep, List<Problem> warnings, String file, Tree.Mapping root) {
    this(sweep, warnings, new Source(file, root));
  }

  /** The file as written. */
  public static final class Source {
    private final String file;
    private final Tree.Mapping root;

    Source(String file, Tree.Mapping root) {
      this.file = file;
      this.root = root;
    }
  }

  /**
   * The result of work that may find a setting of this file wrong.
   *
   * @throws BadInputException as the work does; its problems with a setting name line and column
   */
  public <T, E extends Exception> T locating(LocatedWork<T, E> work) throws E {
    return work.located(source.file, source.root);
  }

  /**
   * Checks that this sweep and its experiment go together, as far as can be told without data:
   * every parameter reaches a key of the experiment, no two the same, which may have each of its
   * values, and the metric exists.
   *
   * @throws BadInputException with every problem of both files
   */
  public void check(ExperimentTree experiment) {
    Problems problems = new Problems(source.file);
    if (source.root.find("parameters").orElse(source.root) instanceof Tree.Mapping parameters) {
      checkNames(parameters, "", experiment, new HashMap<>(), problems);
    }
    checkMetric(problems);
    List<Problem> all = new ArrayList<>(problems.all());
    try {
      experiment.experiment(ReadOption.ofFolds(sweep.folds()));
    } catch (BadInputException e) {
      all.addAll(e.problems());
    }
    if (!all.isEmpty()) {
      throw new BadInputException(all);
    }
  }

  private void checkMetric(Problems problems) {
    sweep
        .metric()
        .map(Objective::name)
        .filter(name -> Quantity.find(name).isEmpty())
        .ifPresent(
            name ->
                problems.add(
                    new TreePath(List.of("metric", "name")).placeIn(source.root),
                    "metric.name must be loss or a metric, or one of them after val_, found '%s'%s"
                        .formatted(name, adviceOnMetric(name))));
  }

  private static String adviceOnMetric(String name) {
    return Quantity.isOfTestRows(name)
        ? ", but test rows judge what was chosen and may choose nothing; write val_accuracy, or the"
            + " like of your metric"
        : NearMiss.advice(name, Quantity.spellings(metric -> true))
            + ", or name its metric under bind: {%s: val_loss}".formatted(name);
  }

  private void checkNames(
      Tree.Mapping parameters,
      String above,
      ExperimentTree experiment,
      Map<String, String> nameOfPath,
      Problems problems) {
    Map<String, String> bind = sweep.bind();
    Set<String> swept = Set.copyOf(ParametersKind.names(sweep.parameters(), ""));
    for (Tree.Entry entry : parameters.entries()) {
      String name = above + entry.key();
      if (!swept.contains(name) || Sweep.IGNORED.equals(bind.get(name))) {
        continue;
      }
      if (entry.value() instanceof Tree.Mapping space
          && space.find("parameters").orElse(space) instanceof Tree.Mapping nested
          && !nested.equals(space)) {
        checkNames(nested, name + ".", experiment, nameOfPath, problems);
        continue;
      }
      try {
        List<String> paths = experiment.paths(name, bind);
        if (entry.value() instanceof Tree.Mapping written) {
          ParametersKind.space(sweep.parameters(), name)
              .map(space -> new SweptValues(space, written))
              .ifPresent(values -> values.check(name, paths.get(0), problems));
        }
        for (String path : paths) {
          String other = nameOfPath.putIfAbsent(path, name);
          if (other != null) {
            problems.add(entry.place(), bothSet(other, name, path));
          }
        }
      } catch (BadInputException e) {
        e.problems().forEach(problem -> problems.add(entry.place(), problem.message()));
      }
    }
  }

  private static String bothSet(String one, String other, String path) {
    return "parameters must set different keys, found '%s' and '%s' for %s; remove one of them"
        .formatted(one, other, path);
  }

  /** A remark on what the file says under {@code key}. */
  public Problem remark(String key, String message) {
    Place place = new TreePath(List.of(key)).placeIn(source.root);
    return new Problem(source.file, place.line(), place.column(), message);
  }

  /**
   * Checks that every enqueued set is tried.
   *
   * @param trials how many trials the sweep has at most
   * @throws BadInputException with one problem, at the first set that would be left out
   */
  public void checkEnqueued(long trials) {
    int sets = sweep.enqueue().size();
    if (sets > trials
        && source.root.find("enqueue").orElse(source.root) instanceof Tree.Sequence list) {
      Problems problems = new Problems(source.file);
      boolean brackets = sweep.method().brackets().isPresent() && sweep.runCap().isEmpty();
      problems.add(
          list.items().get((int) trials).place(),
          ("enqueue must hold no more sets than the sweep has trials, %d, found %d; remove this set"
                  + " and those after it, or raise %s")
              .formatted(trials, sets, brackets ? "max_epochs" : "run_cap"));
      problems.throwIfAny();
    }
  }
}
