package org.sweep4j.config.yaml.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way to a node: {@code training.optimizer.learning_rate}, {@code model.layers[1].dense.units}.
 *
 * @param steps keys ({@code String}) and positions ({@code Integer})
 */
public record TreePath(List<Object> steps) {
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)((?:\\[[0-9]{1,6}])*)");
  private static final Pattern POSITION = Pattern.compile("[0-9]+");

  /** The path that {@code text} spells; empty if it spells none. */
  public static Optional<TreePath> parse(String text) {
    List<Object> steps = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      Matcher step = STEP.matcher(part);
      if (!step.matches()) {
        return Optional.empty();
      }
      steps.add(step.group(1));
      Matcher position = POSITION.matcher(step.group(2));
      while (position.find()) {
        steps.add(Integer.valueOf(position.group()));
      }
    }
    return Optional.of(new TreePath(List.copyOf(steps)));
  }

  /** Whether there is anything of the way in {@code tree}. */
  boolean startsIn(Tree tree) {
    return below(tree, steps.get(0)).isPresent();
  }

  /** Where the value stands, or what is there of the way to it. */
  public Place placeIn(Tree tree) {
    Tree reached = tree;
    for (Object step : steps) {
      Optional<Tree> below = below(reached, step);
      if (below.isEmpty()) {
        break;
      }
      reached = below.get();
    }
    return reached.place();
  }

  private static Optional<Tree> below(Tree tree, Object step) {
    if (tree instanceof Tree.Mapping mapping && step instanceof String key) {
      return mapping.find(key);
    }
    if (tree instanceof Tree.Sequence list && step instanceof Integer position) {
      return position < list.items().size()
          ? Optional.of(list.items().get(position))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** The first {@code count} steps, as a user writes them. */
  public String spelled(int count) {
    StringBuilder text = new StringBuilder();
    for (Object step : steps.subList(0, count)) {
      if (step instanceof Integer) {
        text.append('[').append(step).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step);
      }
    }
    return text.toString();
  }
}
