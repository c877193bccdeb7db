package org.sweep4j.config.yaml.sweep;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.text.TextFile;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.TreeReader;

/** Reads sweep files: those of Weights &amp; Biases, and our keys beside them. */
public final class SweepReader {
  private SweepReader() {}

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
    Set<ReadOption> all = EnumSet.noneOf(ReadOption.class);
    all.addAll(List.of(circumstances));
    Reading reading =
        new Reading(problems, fileName, folder.toAbsolutePath().normalize(), all, Optional.empty());
    Optional<Sweep> sweep = SweepKeys.SECTION.read(root, "", reading);
    problems.throwIfAny();
    return new SweepFile(sweep.orElseThrow(), problems.warnings(), fileName, text, root);
  }
}
