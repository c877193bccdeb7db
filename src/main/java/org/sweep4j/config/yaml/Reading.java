package org.sweep4j.config.yaml;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a kind needs to read a value.
 *
 * @param name of an experiment whose file gives none
 * @param folder relative paths start here
 */
record Reading(Problems problems, String name, Path folder, Set<Circumstance> circumstances) {

  /** Reports that {@code tree} is not what it must be. */
  void wrong(Tree tree, String path, String expected) {
    wrong(tree, path, expected, "");
  }

  /** Reports that {@code tree} is not what it must be, with advice that starts with "; ". */
  void wrong(Tree tree, String path, String expected, String advice) {
    problems.add(
        tree.place(), path + " must be " + expected + ", found " + tree.described() + advice);
  }

  boolean in(Circumstance circumstance) {
    return circumstances.contains(circumstance);
  }
}
