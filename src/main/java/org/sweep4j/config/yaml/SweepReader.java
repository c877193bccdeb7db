package org.sweep4j.config.yaml;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Sweep;

/** Reads sweep files: those of Weights &amp; Biases, and our keys beside them. */
public final class SweepReader {
  private SweepReader() {}

  /**
   * The sweep in the file at {@code path}; relative paths in it start in its folder.
   *
   * @throws BadInputException with every problem, in the order of the file
   */
  public static SweepFile read(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    return parse(TextFile.read(path), path.toString(), folder == null ? path : folder);
  }

  /**
   * The sweep in {@code text}.
   *
   * @param fileName for messages
   * @param folder relative paths start here
   * @throws BadInputException with every problem, in the order of the file
   */
  public static SweepFile parse(String text, String fileName, Path folder) {
    Problems problems = new Problems(fileName);
    Tree.Mapping root = TreeReader.mapping(text, problems);
    Reading reading =
        new Reading(
            problems,
            fileName,
            folder.toAbsolutePath().normalize(),
            EnumSet.noneOf(Circumstance.class));
    Optional<Sweep> sweep = SweepKeys.SECTION.read(root, "", reading);
    problems.throwIfAny();
    return new SweepFile(sweep.orElseThrow(), problems.warnings(), fileName, root);
  }
}
