package org.sweep4j.config.yaml.tree;

import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;

/** Work that may find a setting wrong that only the file knows the place of. */
@FunctionalInterface
public interface LocatedWork<T, E extends Exception> {
  T run() throws E;

  /**
   * The result.
   *
   * @throws BadInputException as the work does; problems with a setting of {@code root} name its
   *     line and column
   */
  default T located(String file, Tree.Mapping root) throws E {
    try {
      return run();
    } catch (BadInputException e) {
      throw new BadInputException(
          e.problems().stream().map(problem -> located(problem, file, root)).toList());
    }
  }

  private static Problem located(Problem problem, String file, Tree.Mapping root) {
    return problem
        .setting()
        .flatMap(TreePath::parse)
        .filter(path -> path.startsIn(root))
        .map(path -> new Problems(file).at(path.placeIn(root), problem.message()))
        .orElse(problem);
  }
}
