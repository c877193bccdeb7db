package org.sweep4j.config.yaml.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.text.TextFile;
import org.sweep4j.config.yaml.tree.LocatedWork;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.TreePath;
import org.sweep4j.config.yaml.tree.TreeReader;

/**
 * A sweep as read from its file: that of Weights &amp; Biases, with our keys beside theirs.
 *
 * @param warnings what was accepted but is likely not what was meant, or has no meaning here
 */
public record SweepFile(Sweep sweep, List<Problem> warnings, Source source) {
  public SweepFile {
    warnings = List.copyOf(warnings);
  }

  /**
   * The sweep in the file at {@code path}; relative paths in it start in its folder.
   *
   * @throws BadInputException with every problem, in the order of the file
   */
  public static SweepFile read(Path path, ReadOption... circumstances) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    return parse(
        TextFile.read(path), path.toString(), folder == null ? path : folder, circumstances);
  }

  /**
   * The sweep in {@code text}.
   *
   * @param fileName for messages
   * @param folder relative paths start here
   * @throws BadInputException with every problem, in the order of the file
   */
  public static SweepFile parse(
      String text, String fileName, Path folder, ReadOption... circumstances) {
    Problems problems = new Problems(fileName);
    Tree.Mapping root = TreeReader.mapping(text, problems);
    Reading reading =
        Reading.ofFile(problems, fileName, folder.toAbsolutePath().normalize(), circumstances);
    Optional<Sweep> sweep = SweepKeys.SECTION.read(root, "", reading);
    problems.throwIfAny();
    return new SweepFile(
        sweep.orElseThrow(), problems.warnings(), new Source(fileName, text, root));
  }

  /** As the user named it. */
  public String file() {
    return source.file;
  }

  /** As the user wrote it. */
  public String text() {
    return source.text;
  }

  /** The file as written. */
  public record Source(String file, String text, Tree.Mapping root) {}

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
   * @return what is likely not what was meant
   * @throws BadInputException with every problem of both files
   */
  public List<Problem> check(ExperimentTree experiment) {
    SweepCheck check = new SweepCheck(sweep, source.file, source.root, experiment);
    return check.warnings();
  }

  /**
   * Checks that combinations of the parameters' values make experiments, as {@link #check} has
   * found each value to do by itself.
   *
   * @param task that the data are for, if that is known
   * @return a warning if some make none
   * @throws BadInputException if a value makes none with any others
   */
  public List<Problem> checkCombinations(ExperimentTree experiment, Optional<Task> task) {
    return new SweepCheck(sweep, source.file, source.root, experiment).combinations(task);
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
