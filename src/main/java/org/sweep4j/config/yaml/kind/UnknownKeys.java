package org.sweep4j.config.yaml.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.Tree.Entry;

/** What is said of a misspelt key, and of one that is given twice. */
public final class UnknownKeys {
  private UnknownKeys() {}

  /** Reports every key of a mapping that is not among {@code names}, or that is given again. */
  static void report(Tree.Mapping mapping, String path, List<String> names, Problems problems) {
    for (Entry entry : mapping.entries()) {
      if (!names.contains(entry.key())) {
        problems.add(entry.place(), message(entry.key(), path, names));
      }
    }
    reportDuplicates(mapping, path, problems);
  }

  /** Names a key that is not among {@code names}, and the nearest of them. */
  public static String message(String key, String path, List<String> names) {
    String where = path.isEmpty() ? "" : " in " + path;
    return "unknown key '%s'%s%s".formatted(key, where, NearMiss.advice(key, names));
  }

  /** Reports every key of a mapping that is given again. */
  public static void reportDuplicates(Tree.Mapping mapping, String path, Problems problems) {
    Map<String, Place> first = new HashMap<>();
    for (Entry entry : mapping.entries()) {
      Place before = first.putIfAbsent(entry.key(), entry.place());
      if (before != null) {
        problems.add(
            entry.place(),
            "every key may be given once, found %s again, first in line %d; remove one"
                .formatted(Section.join(path, entry.key()), before.line()));
      }
    }
  }
}
