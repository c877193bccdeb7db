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
 * Puts a value into a tree, along a path that the description of the file knows.
 *
 * @param value the node to put in; null takes out what is there
 * @param place of mappings that have to be made on the way
 */
record TreeEdit(TreePath path, @Nullable Tree value, Place place) {

  /** What is wrong with a path; the message says what to write instead. */
  static final class BadPathException extends Exception {
    private static final long serialVersionUID = 1;

    BadPathException(String message) {
      super(message);
    }
  }

  Tree.Mapping applied(Tree.Mapping root, Kind<?> kind) throws BadPathException {
    return (Tree.Mapping) applied(root, kind, 0);
  }

  private Tree applied(@Nullable Tree tree, Kind<?> kind, int depth) throws BadPathException {
    Object step = path.steps().get(depth);
    if (step instanceof Integer position) {
      return inSequence(tree, kind, depth, position);
    }
    return inMapping(tree, kind, depth, (String) step);
  }

  private Tree inMapping(@Nullable Tree tree, Kind<?> kind, int depth, String key)
      throws BadPathException {
    Optional<Kind<?>> known = kind.below(key);
    if (known.isEmpty()) {
      throw new BadPathException(KnownPaths.unknown(path, depth, kind));
    }
    Kind<?> below = known.get();
    Tree.Mapping mapping = asMapping(tree, kind);
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
    if (tree instanceof Tree.Scalar scalar && scalar.value() != null && main(kind).isPresent()) {
      return ((Section<?>) kind).spelledOut(scalar);
    }
    return new Tree.Mapping(place, List.of());
  }

  /** The key whose value alone may stand for a section. */
  private static Optional<String> main(Kind<?> kind) {
    return kind instanceof Section<?> section ? section.main().map(Key::name) : Optional.empty();
  }

  private Tree inSequence(@Nullable Tree tree, Kind<?> kind, int depth, int position)
      throws BadPathException {
    String above = path.spelled(depth);
    Optional<Kind<?>> item = kind.items();
    if (item.isEmpty()) {
      throw new BadPathException(KnownPaths.unknown(path, depth, kind));
    }
    List<Tree> items = tree instanceof Tree.Sequence list ? list.items() : List.of();
    if (!(tree instanceof Tree.Sequence sequence) || position >= items.size()) {
      throw new BadPathException(
          above + " has " + items.size() + " items, counted from 0, found position " + position);
    }
    Tree changed =
        depth + 1 < path.steps().size()
            ? applied(items.get(position), item.get(), depth + 1)
            : replacement(depth);
    return sequence.with(position, changed);
  }

  private Tree replacement(int depth) throws BadPathException {
    if (value == null) {
      throw new BadPathException(path.spelled(depth + 1) + " must get a value, found nothing");
    }
    return value;
  }

  /** {@code tree} with every node at {@code place}. */
  static Tree moved(Tree tree, Place place) {
    if (tree instanceof Tree.Mapping mapping) {
      return new Tree.Mapping(
          place,
          mapping.entries().stream()
              .map(entry -> new Tree.Entry(entry.key(), place, moved(entry.value(), place)))
              .toList());
    }
    if (tree instanceof Tree.Sequence list) {
      return new Tree.Sequence(
          place, list.items().stream().map(item -> moved(item, place)).toList());
    }
    Tree.Scalar scalar = (Tree.Scalar) tree;
    return new Tree.Scalar(place, scalar.source(), scalar.value());
  }
}
