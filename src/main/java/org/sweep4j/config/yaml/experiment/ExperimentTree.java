package org.sweep4j.config.yaml.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.text.TextFile;
import org.sweep4j.config.yaml.text.YamlText;
import org.sweep4j.config.yaml.tree.LocatedWork;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Place.Origin;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.TreePath;
import org.sweep4j.config.yaml.tree.TreeReader;
import org.sweep4j.json.JsonObject;

/**
 * An experiment file as written, so that single values can be changed before it is read as a whole.
 * Immutable.
 *
 * <p>What is changed keeps its source in mind: problems name the line and column of the file, or
 * the assignment that overruled it. Keys that do not belong to an optimiser, schedule or activation
 * chosen by an assignment are dropped with a warning, see {@link #warnings}.
 */
public final class ExperimentTree {
  private final String file;
  private final Path folder;
  private final Tree.Mapping root;

  private ExperimentTree(String file, Path folder, Tree.Mapping root) {
    this.file = file;
    this.folder = folder;
    this.root = root;
  }

  /**
   * The experiment file at {@code path}; relative paths in it start in its folder.
   *
   * @throws BadInputException if it cannot be read or is not YAML
   */
  public static ExperimentTree read(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    return parse(TextFile.read(path), path.toString(), folder == null ? path : folder);
  }

  /**
   * The experiment in {@code text}.
   *
   * @param fileName for messages, and for the name of an experiment that has none
   * @param folder relative paths start here
   * @throws BadInputException if it is not YAML
   */
  public static ExperimentTree parse(String text, String fileName, Path folder) {
    return new ExperimentTree(
        fileName,
        folder.toAbsolutePath().normalize(),
        TreeReader.mapping(text, new Problems(fileName)));
  }

  /**
   * This experiment with one value set by a sweep.
   *
   * @param path such as {@code training.optimizer.learning_rate} or {@code
   *     model.layers[1].dense.units}; mappings that are missing on the way are made
   * @param value text, number, flag, list or map; null puts back the default
   * @throws BadInputException if the path leads to no key of an experiment file
   */
  public ExperimentTree with(String path, @Nullable Object value) {
    Place place = new Place(0, 0, Origin.SWEEP, assignment(path, value));
    return edited(path, value == null ? null : Tree.of(value, place), place);
  }

  /**
   * This experiment with every parameter of a trial set.
   *
   * @param bind path by name, from the sweep file
   * @throws BadInputException if a name reaches nothing
   */
  public ExperimentTree with(Configuration parameters, Map<String, String> bind) {
    return with(parameters, bind, assignment -> {});
  }

  /**
   * The assignments, {@code path=value} as {@link #set} takes them, that do the same.
   *
   * @throws BadInputException if a name reaches nothing
   */
  public List<String> assignments(Configuration parameters, Map<String, String> bind) {
    List<String> assignments = new ArrayList<>();
    with(parameters, bind, assignments::add);
    return assignments;
  }

  private ExperimentTree with(
      Configuration parameters, Map<String, String> bind, Consumer<String> told) {
    ExperimentTree changed = this;
    Map<String, @Nullable Object> flat = parameters.flat();
    for (String name : ParameterNames.layersFirst(flat.keySet(), bind)) {
      for (String path : changed.paths(name, bind)) {
        changed = changed.with(path, flat.get(name));
        told.accept(assignment(path, flat.get(name)));
      }
    }
    return changed;
  }

  /** The text that {@link #set} takes to set one value. */
  public static String assignment(String path, @Nullable Object value) {
    return path + "=" + YamlText.flow(value);
  }

  /**
   * The paths that a parameter's name reaches here; none if it is bound to nothing.
   *
   * @param bind path by name, from the sweep file
   * @throws BadInputException if it reaches nothing; the message lists near misses
   */
  public List<String> paths(String name, Map<String, String> bind) {
    String bound = bind.getOrDefault(name, name);
    try {
      return bound.equals(Sweep.IGNORED) ? List.of() : ParameterNames.paths(bound, root);
    } catch (IllegalArgumentException e) {
      throw bad(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The file as YAML with all changes made, without the defaults it leaves open, so that further
   * changes mean there what they mean here. What it takes from its place is written out: its name
   * and where its data lies.
   */
  public String write(ReadOption... circumstances) {
    JsonObject values = ExperimentKeys.SECTION.write(experiment(circumstances));
    Map<?, ?> data = (Map<?, ?>) Objects.requireNonNull(values.get("data"));
    ExperimentTree placed =
        with("name", values.get("name"))
            .with("data.source", data.get("source"))
            .with("data.test", data.get("test"));
    return YamlText.write(placed.root.value());
  }

  /**
   * This experiment with an assignment of the command line, {@code path=value}; the value is YAML,
   * {@code null} puts back the default. Short names stand for paths, see {@link ParameterNames}.
   *
   * @throws BadInputException if it is no assignment, or the path leads to no key
   */
  public ExperimentTree set(String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw bad("--set must be path=value, found '" + assignment + "'");
    }
    if (assignment.substring(equals + 1).isBlank()) {
      throw bad(
          "--set needs a value, found none in '%s'; write %snull for the default"
              .formatted(assignment, assignment.substring(0, equals + 1)));
    }
    Place place = new Place(0, 0, Origin.COMMAND_LINE, assignment);
    Problems problems = new Problems("--set " + assignment);
    Tree value = TreeReader.tree(assignment.substring(equals + 1), problems);
    boolean empty = value.isNull();
    ExperimentTree changed = this;
    String name = assignment.substring(0, equals).strip();
    for (String path : paths(name, Map.of())) {
      changed = changed.edited(path, empty ? null : value.at(place), place);
    }
    return changed;
  }

  /** This experiment with several assignments, of which later ones overrule those before. */
  public ExperimentTree set(List<String> assignments) {
    ExperimentTree changed = this;
    for (String assignment : assignments) {
      changed = changed.set(assignment);
    }
    return changed;
  }

  private ExperimentTree edited(String path, @Nullable Tree value, Place place) {
    Optional<String> wrong = KnownPaths.problem(path);
    if (wrong.isPresent()) {
      throw bad(wrong.get() + place.note());
    }
    try {
      TreePath steps = TreePath.parse(path).orElseThrow();
      return new ExperimentTree(file, folder, new TreeEdit(steps, value, place).applied(root));
    } catch (IllegalArgumentException e) {
      throw bad(e.getMessage() + place.note());
    }
  }

  private BadInputException bad(String message) {
    return new BadInputException(Problem.of(file, message));
  }

  /**
   * The experiment.
   *
   * @throws BadInputException with every problem, in the order of the file
   */
  public Experiment experiment(ReadOption... circumstances) {
    return experiment(Optional.empty(), circumstances);
  }

  private Experiment experiment(Optional<Task> task, ReadOption... circumstances) {
    Problems problems = new Problems(file);
    Optional<Experiment> experiment = read(problems, task, circumstances);
    problems.throwIfAny();
    return experiment.orElseThrow();
  }

  /**
   * The experiment, and what only the data can tell is right: loss, output and metrics suit its
   * task.
   *
   * @throws BadInputException with every problem, in the order of the file
   */
  public Experiment experimentOn(Task task, ReadOption... circumstances) {
    return experiment(Optional.of(task), circumstances);
  }

  /**
   * The result of work that may find a setting of this file wrong.
   *
   * @throws BadInputException as the work does; its problems with a setting name line and column
   */
  public <T, E extends Exception> T locating(LocatedWork<T, E> work) throws E {
    return work.located(file, root);
  }

  /** What was accepted but dropped. */
  public List<Problem> warnings(ReadOption... circumstances) {
    Problems problems = new Problems(file);
    read(problems, Optional.empty(), circumstances);
    return problems.warnings();
  }

  private Optional<Experiment> read(
      Problems problems, Optional<Task> task, ReadOption... circumstances) {
    List<ReadOption> all = new ArrayList<>(List.of(circumstances));
    if (isUntrained()) {
      all.add(ReadOption.UNTRAINED);
    }
    Reading reading =
        Reading.ofFile(problems, name(), folder, all.toArray(ReadOption[]::new)).on(task);
    return ExperimentKeys.SECTION.read(root, "", reading);
  }

  private boolean isUntrained() {
    return root.find("training", Tree.Mapping.class)
        .flatMap(training -> training.find("epochs"))
        .filter(epochs -> Long.valueOf(0).equals(epochs.value()))
        .isPresent();
  }

  private String name() {
    Path last = Path.of(file).getFileName();
    String name = last == null ? file : last.toString();
    int dot = name.lastIndexOf('.');
    return dot < 1 ? name : name.substring(0, dot);
  }

  /** As the user named it. */
  public String file() {
    return file;
  }
}
