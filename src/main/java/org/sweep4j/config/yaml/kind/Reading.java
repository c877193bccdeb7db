package org.sweep4j.config.yaml.kind;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;

/**
 * What a kind needs to read a value.
 *
 * @param name of an experiment whose file gives none
 * @param folder relative paths start here
 * @param task that the data were found to be for, if they have been looked at
 * @param section the section that the value stands in, as far as it was read
 * @param lenient whether what is unknown or wrong counts as absent
 */
public record Reading(
    Problems problems,
    String name,
    Path folder,
    Set<ReadOption> circumstances,
    Optional<Task> task,
    Optional<Fields> section,
    boolean lenient) {

  /** Of a file whose problems count. */
  public static Reading ofFile(
      Problems problems, String name, Path folder, ReadOption... circumstances) {
    Set<ReadOption> all = EnumSet.noneOf(ReadOption.class);
    Collections.addAll(all, circumstances);
    return new Reading(problems, name, folder, all, Optional.empty(), Optional.empty(), false);
  }

  /** The same, of data that were found to be for a task. */
  public Reading on(Optional<Task> found) {
    return new Reading(problems, name, folder, circumstances, found, section, lenient);
  }

  /** Of a document that knows no places, such as JSON. */
  static Reading ofDocument(Problems problems, boolean lenient) {
    return new Reading(
        problems, "", Path.of(""), Set.of(), Optional.empty(), Optional.empty(), lenient);
  }

  /** The same, for a value within {@code fields}. */
  Reading within(Fields fields) {
    return new Reading(problems, name, folder, circumstances, task, Optional.of(fields), lenient);
  }

  /** The same, with problems collected elsewhere. */
  public Reading aside(Problems others) {
    return new Reading(others, name, folder, circumstances, task, section, lenient);
  }

  /** Reports that {@code tree} is not what it must be. */
  public <T> Optional<T> wrong(Tree tree, String path, String expected) {
    return wrong(tree, path, expected, "");
  }

  /** Reports that {@code tree} is not what it must be, with advice that starts with "; ". */
  public <T> Optional<T> wrong(Tree tree, String path, String expected, String advice) {
    return wrong(
        tree.place(), path + " must be " + expected + ", found " + tree.described() + advice);
  }

  /** Reports what is wrong, and returns no value. */
  public <T> Optional<T> wrong(Place place, String message) {
    problems.add(place, message);
    return Optional.empty();
  }

  public boolean in(ReadOption circumstance) {
    return circumstances.contains(circumstance);
  }
}
