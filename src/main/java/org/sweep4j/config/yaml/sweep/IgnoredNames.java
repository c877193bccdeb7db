package org.sweep4j.config.yaml.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Space;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.ParameterNames;
import org.sweep4j.config.yaml.experiment.ShortNames;
import org.sweep4j.config.yaml.kind.Fields;

/**
 * The parameters of a sweep file that concern something else than the experiment, such as another
 * program's folder.
 *
 * @param unswept named by {@code ignore}, or bound to nothing: they are no parameters here
 * @param constant of one value, with a name that no key has: kept, without effect
 */
record IgnoredNames(Set<String> unswept, Set<String> constant) {

  static IgnoredNames of(Fields fields) {
    Map<String, String> bind = fields.get(SweepKeys.BIND);
    Set<String> unswept = new LinkedHashSet<>(fields.get(SweepKeys.IGNORE));
    Set<String> constant = new LinkedHashSet<>();
    ParametersKind.flat(fields.find(SweepKeys.PARAMETERS).orElse(new TreeMap<>()))
        .forEach(
            (name, space) -> {
              boolean one = space instanceof Space.Constant;
              if (Sweep.IGNORED.equals(bind.get(name))) {
                unswept.add(name);
              } else if (one && !bind.containsKey(name) && ParameterNames.isForeign(name)) {
                constant.add(name);
              }
            });
    constant.removeAll(unswept);
    return new IgnoredNames(unswept, constant);
  }

  /** Names them in one notice; refuses a file that leaves nothing to sweep. */
  static void areNamedOnce(Fields fields) {
    IgnoredNames ignored = of(fields);
    List<String> all = new ArrayList<>(ignored.unswept);
    ignored.constant.forEach(
        name -> all.add(name + ShortNames.hint(name).map(" (%s)"::formatted).orElse("")));
    if (all.isEmpty() || fields.find(SweepKeys.PARAMETERS).isEmpty()) {
      return;
    }
    fields.warn(
        fields.keyPlace(SweepKeys.PARAMETERS),
        "these parameters set no key of the experiment and are ignored: " + String.join(", ", all));
    if (ignored.removedFrom(fields.get(SweepKeys.PARAMETERS)).isEmpty()) {
      fields.problem(
          SweepKeys.PARAMETERS,
          "parameters must name at least one that is not ignored, found none; write learning_rate:"
              + " {min: 0.001, max: 0.1}");
    }
  }

  /** The spaces, or an enqueued set's values, without those that are not swept. */
  <V extends @Nullable Object> Map<String, V> removedFrom(Map<String, V> byName) {
    return removed(byName, "");
  }

  @SuppressWarnings("unchecked") // What is within a nested space or value is of the same kind.
  private <V extends @Nullable Object> Map<String, V> removed(Map<String, V> byName, String above) {
    Map<String, V> left = new LinkedHashMap<>();
    byName.forEach(
        (name, value) -> {
          String whole = above + name;
          if (unswept.contains(whole)) {
            return;
          }
          if (value instanceof Space space && space.plain() instanceof Space.Nested nested) {
            Map<String, Space> inner = removed(nested.parameters(), whole + ".");
            if (!inner.isEmpty()) {
              left.put(name, (V) like(space, new Space.Nested(inner)));
            }
          } else if (value instanceof Map<?, ?> map) {
            left.put(name, (V) removed((Map<String, Object>) map, whole + "."));
          } else {
            left.put(name, value);
          }
        });
    return left;
  }

  private static Space like(Space space, Space.Plain plain) {
    return space instanceof Space.Conditional conditional
        ? new Space.Conditional(plain, conditional.when())
        : plain;
  }

  /** {@code bind} with what has no effect bound to nothing. */
  Map<String, String> bound(Map<String, String> bind) {
    Map<String, String> bound = new LinkedHashMap<>(bind);
    bound.keySet().removeAll(unswept);
    constant.forEach(name -> bound.put(name, Sweep.IGNORED));
    return bound;
  }
}
