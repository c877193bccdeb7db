package org.sweep4j.config.yaml;

import java.util.List;
import java.util.Map;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Sweep;

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
   * Checks that every parameter reaches a key of the experiment.
   *
   * @throws BadInputException with one problem for each that does not, at its line and column
   */
  public void checkNames(ExperimentTree experiment) {
    Problems problems = new Problems(source.file);
    if (source.root.find("parameters").orElse(source.root) instanceof Tree.Mapping parameters) {
      checkNames(parameters, "", experiment, problems);
    }
    problems.throwIfAny();
  }

  private void checkNames(
      Tree.Mapping parameters, String above, ExperimentTree experiment, Problems problems) {
    Map<String, String> bind = sweep.bind();
    for (Tree.Entry entry : parameters.entries()) {
      String name = above + entry.key();
      if (entry.value() instanceof Tree.Mapping space
          && space.find("parameters").orElse(space) instanceof Tree.Mapping nested
          && nested != space) {
        checkNames(nested, name + ".", experiment, problems);
        continue;
      }
      try {
        ParameterNames.paths(bind.getOrDefault(name, name), experiment);
      } catch (ParameterNames.UnknownNameException e) {
        problems.add(entry.place(), e.getMessage());
      }
    }
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
      problems.add(
          list.items().get((int) trials).place(),
          "enqueue must hold no more sets than the sweep has trials, "
              + trials
              + ", found "
              + sets
              + "; remove this set and those after it, or raise "
              + (sweep.method() == SearchMethod.HYPERBAND && sweep.runCap().isEmpty()
                  ? "max_epochs"
                  : "run_cap"));
      problems.throwIfAny();
    }
  }
}
