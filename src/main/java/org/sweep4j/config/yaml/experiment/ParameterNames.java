package org.sweep4j.config.yaml.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.yaml.experiment.ShortNames.Reach;
import org.sweep4j.config.yaml.experiment.ShortNames.Target;
import org.sweep4j.config.yaml.tree.Tree;

/**
 * From the name of a swept parameter to the keys of an experiment file that it sets.
 *
 * <p>A name is, in this order: one that {@code bind} maps to a path; a path; a short name such as
 * {@code lr}. {@code units}, {@code activation} and the like reach {@code model.hidden}, or every
 * hidden dense layer where {@code model.layers} lists them; {@code l1}, {@code l2} and {@code
 * max_norm} reach the output layer where there is no hidden one. Nested parameters are named with
 * dots; where {@code optimizer.momentum} is no path itself, its last part is taken as a short name.
 */
public final class ParameterNames {
  private ParameterNames() {}

  /** Penalties last: whether they reach hidden layers depends on whether there are any. */
  static List<String> layersFirst(Set<String> names, Map<String, String> bind) {
    List<String> ordered = new ArrayList<>(names);
    ordered.sort(Comparator.comparing(name -> isPenalty(bind.getOrDefault(name, name))));
    return ordered;
  }

  private static boolean isPenalty(String name) {
    return ShortNames.find(name).filter(t -> t.reach() == Reach.HIDDEN_OR_OUTPUT).isPresent();
  }

  /**
   * @throws IllegalArgumentException if {@code name} reaches nothing; the message advises
   */
  static List<String> paths(String name, Tree.Mapping experiment) {
    Optional<String> wrong = KnownPaths.problem(name);
    if (wrong.isEmpty()) {
      return List.of(name);
    }
    return ShortNames.find(name)
        .or(() -> nested(name))
        .map(target -> paths(name, target, experiment))
        .orElseThrow(() -> new IllegalArgumentException(unknown(name, wrong.get())));
  }

  /** Whether {@code name} sets which loss is minimised, or a penalty that is added to it. */
  public static boolean changesLoss(String name) {
    String key =
        KnownPaths.problem(name).isEmpty()
            ? name
            : ShortNames.find(name).or(() -> nested(name)).map(Target::key).orElse("");
    return key.endsWith("output.loss") || key.contains("_regularizer");
  }

  /** Whether no experiment has a key of this name, nor one that it may be a slip of. */
  public static boolean isForeign(String name) {
    int first = name.indexOf('.');
    return KnownPaths.problem(name).isPresent()
        && ShortNames.find(name).isEmpty()
        && nested(name).isEmpty()
        && (first < 0 || !KnownPaths.nearlyStartsLikeOne(name.substring(0, first)));
  }

  /**
   * The last part as a short name, the part before it where the last is {@code name}. Below what
   * looks like a section the two alone, of a key in that section: the rest is a mistyped path.
   */
  private static Optional<Target> nested(String name) {
    int first = name.indexOf('.');
    int last = name.lastIndexOf('.');
    if (first < 0) {
      return Optional.empty();
    }
    String section = name.substring(0, first);
    if (KnownPaths.nearlyStartsLikeOne(section)) {
      String key = name.substring(first + 1);
      return KnownPaths.isSlip(section, key)
          ? Optional.empty()
          : ShortNames.find(key).filter(target -> first == last && target.isIn(section));
    }
    return name.matches(".*[.](name|type)")
        ? ShortNames.find(name.substring(name.lastIndexOf('.', last - 1) + 1, last))
        : ShortNames.find(name.substring(last + 1));
  }

  private static String unknown(String name, String wrong) {
    int first = name.indexOf('.');
    if (first > 0 && KnownPaths.nearlyStartsLikeOne(name.substring(0, first))) {
      return "parameter '" + name + "' reaches nothing: " + wrong;
    }
    String last = name.substring(name.lastIndexOf('.') + 1);
    Optional<String> hint = ShortNames.hint(last);
    if (hint.isPresent()) {
      return "parameter '%s' reaches nothing in an experiment file; %s".formatted(name, hint.get());
    }
    int reach = Math.max(1, last.length() / 5);
    List<String> near =
        NearMiss.find(last, ShortNames.all()).stream()
            .filter(other -> NearMiss.distance(last, other) <= reach)
            .toList();
    String advice =
        near.isEmpty()
            ? "name its key under bind, or write ignore: [%s] if it concerns something else"
            : "did you mean %s? Or name its key under bind: {%%s: training.optimizer.learning_rate}"
                .formatted(NearMiss.orList(near));
    return "parameter '%s' reaches nothing in an experiment file; ".formatted(name)
        + advice.formatted(name);
  }

  private static List<String> paths(String name, Target target, Tree.Mapping experiment) {
    Optional<Tree.Mapping> model = experiment.find("model", Tree.Mapping.class);
    Optional<Tree.Sequence> layers = model.flatMap(m -> m.find("layers", Tree.Sequence.class));
    String key = target.key();
    if (layers.isPresent()) {
      return inLayers(name, target, layers.get());
    }
    return switch (target.reach()) {
      case KEY -> List.of(key);
      case HIDDEN, DROPOUT -> List.of("model.hidden." + key);
      case HIDDEN_OR_OUTPUT -> {
        boolean hidden = model.flatMap(m -> m.find("hidden")).isPresent();
        yield List.of((hidden ? "model.hidden." : "model.output.") + key);
      }
    };
  }

  private static List<String> inLayers(String name, Target target, Tree.Sequence layers) {
    String key = target.key();
    return switch (target.reach()) {
      case KEY -> {
        if (key.startsWith("model.hidden.")) {
          throw new IllegalArgumentException(
              ("parameter '%s' needs model.hidden, found model.layers; describe the hidden layers"
                      + " with model.hidden, or sweep model.layers as a whole")
                  .formatted(name));
        }
        yield List.of(key);
      }
      case DROPOUT -> notEmpty(items(layers, "dropout", ""), name, "dropout", "dropout: 0.2");
      case HIDDEN ->
          notEmpty(items(layers, "dense", "." + key), name, "dense", "dense: {units: 60}");
      case HIDDEN_OR_OUTPUT -> {
        List<String> denses = items(layers, "dense", "." + key);
        yield denses.isEmpty() ? List.of("model.output." + key) : denses;
      }
    };
  }

  private static List<String> notEmpty(
      List<String> paths, String name, String layer, String example) {
    if (paths.isEmpty()) {
      throw new IllegalArgumentException(
          "parameter '%s' needs a %s layer, found none in model.layers; add - %s"
              .formatted(name, layer, example));
    }
    return paths;
  }

  private static List<String> items(Tree.Sequence layers, String kind, String end) {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < layers.items().size(); i++) {
      if (layers.items().get(i) instanceof Tree.Mapping layer && layer.find(kind).isPresent()) {
        paths.add("model.layers[" + i + "]." + kind + end);
      }
    }
    return paths;
  }
}
