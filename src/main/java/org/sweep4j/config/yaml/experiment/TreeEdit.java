package org.sweep4j.config.yaml.experiment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.TreePath;

/**
 * Puts a value into a tree, along a path that {@link KnownPaths} knows.
 *
 * @param value the node to put in; null takes out what is there
 * @param place of mappings that have to be made on the way
 */
record TreeEdit(TreePath path, @Nullable Tree value, Place place) {
  /**
   * @throws IllegalArgumentException if a list has no such position; the message says what to write
   */
  Tree.Mapping applied(Tree.Mapping root) {
    return (Tree.Mapping) applied(root, ExperimentKeys.SECTION, 0);
  }

  private Tree applied(@Nullable Tree tree, Kind<?> kind, int depth) {
    Object step = path.steps().get(depth);
    Kind<?> below = KnownPaths.below(kind, step).orElseThrow();
    return step instanceof Integer position
        ? inSequence(tree, below, depth, position)
        : inMapping(asMapping(tree, kind), below, depth, (String) step);
  }

  private Tree inMapping(Tree.Mapping mapping, Kind<?> below, int depth, String key) {
    Optional<Tree> old = mapping.find(key);
    if (depth + 1 < path.steps().size()) {
      return mapping.with(key, applied(old.orElse(null), below, depth + 1));
    }
    if (value == null) {
      return mapping.without(key);
    }
    Optional<String> main = main(below).filter(any -> value instanceof Tree.Scalar);
    return mapping.with(
        key,
        main.isPresent() && old.isPresent()
            ? asMapping(old.get(), below).with(main.get(), value)
            : value);
  }

  private Tree.Mapping asMapping(@Nullable Tree tree, Kind<?> kind) {
    if (tree instanceof Tree.Mapping mapping) {
      return mapping;
    }
    return tree instanceof Tree.Scalar scalar && scalar.value() != null && main(kind).isPresent()
        ? ((Section<?>) kind).spelledOut(scalar)
        : new Tree.Mapping(place, List.of());
  }

  /** The key whose value alone may stand for a section. */
  private static Optional<String> main(Kind<?> kind) {
    return kind instanceof Section<?> section ? section.main().map(Key::name) : Optional.empty();
  }

  private Tree inSequence(@Nullable Tree tree, Kind<?> below, int depth, int position) {
    List<Tree> items = tree instanceof Tree.Sequence list ? list.items() : List.of();
    if (!(tree instanceof Tree.Sequence sequence) || position >= items.size()) {
      throw new IllegalArgumentException(
          "%s has %d items, counted from 0, found position %d"
              .formatted(path.spelled(depth), items.size(), position));
    }
    boolean inner = depth + 1 < path.steps().size();
    Tree changed = inner ? applied(items.get(position), below, depth + 1) : value;
    if (changed == null) {
      throw new IllegalArgumentException(
          path.spelled(depth + 1) + " must get a value, found nothing");
    }
    return sequence.with(position, changed);
  }
}
