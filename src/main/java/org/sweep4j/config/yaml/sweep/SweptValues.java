package org.sweep4j.config.yaml.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sweep4j.config.Space;
import org.sweep4j.config.yaml.experiment.KnownPaths;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.tree.Problems;
import org.sweep4j.config.yaml.tree.Tree;

/**
 * Checks what a parameter may be set to against the key that it sets: every listed value, the end
 * points of a range, and a value between them, as a key of whole numbers has no use for real ones.
 * Of a range of real numbers the outermost are just within min and max. A section as a value is
 * left to the trials, which have the file around it.
 *
 * @param space the parameter as read
 * @param tree the parameter as written
 */
record SweptValues(Space space, Tree.Mapping tree) {
  private static final double BETWEEN = (Math.sqrt(5) - 1) / 2;
  private static final MathContext DIGITS = new MathContext(6);

  /** A value that is tried, and how it is shown, at the key that gives it. */
  private record Tried(String key, Number value, Number shown) {
    static Tried of(String key, Number value) {
      return new Tried(key, value, value);
    }
  }

  /**
   * Reports every value that cannot be set.
   *
   * @param name of the parameter
   * @param path of the key
   */
  void check(String name, String path, Problems problems) {
    Reading reading = new Reading(problems, name, Path.of(""), Set.of(ReadOption.WITHOUT_FILES));
    String shown = name.equals(path) ? path : name + " sets " + path + ", which";
    KnownPaths.kind(path)
        .filter(SweptValues::standsAlone)
        .ifPresent(kind -> check(kind, shown, reading));
  }

  /** Whether a value can be judged without the file around it: of a section, all but mappings. */
  private static boolean standsAlone(Kind<?> kind) {
    return kind instanceof Section<?> || (kind.kinds().isEmpty() && kind.items().isEmpty());
  }

  private void check(Kind<?> kind, String path, Reading reading) {
    for (Tree value : listed()) {
      boolean none = value instanceof Tree.Scalar scalar && scalar.value() == null;
      if (!none && !(kind instanceof Section<?> && value instanceof Tree.Mapping)) {
        kind.read(value, path, reading);
      }
    }
    for (Tried tried : space.accept(new EndPoints())) {
      Reading aside = reading.aside(new Problems(""));
      if (kind.read(at(tried.key(), tried.value()), path, aside).isEmpty()) {
        kind.read(at(tried.key(), tried.shown()), path, reading);
        return;
      }
    }
  }

  /** The values that the file lists one by one. */
  private List<Tree> listed() {
    if (space instanceof Space.Constant) {
      return tree.find("value").stream().toList();
    }
    return space instanceof Space.Categorical
            && tree.find("values").orElse(tree) instanceof Tree.Sequence list
        ? list.items()
        : List.of();
  }

  private Tree at(String key, Number value) {
    return Tree.of(value, tree.find(key).orElse(tree).place());
  }

  /** The outermost values of a range and one between; of an unbounded one, one of the middle. */
  private static final class EndPoints implements Space.Visitor<List<Tried>> {
    @Override
    public List<Tried> constant(Space.Constant constant) {
      return List.of();
    }

    @Override
    public List<Tried> categorical(Space.Categorical categorical) {
      return List.of();
    }

    @Override
    public List<Tried> nested(Space.Nested nested) {
      return List.of();
    }

    @Override
    public List<Tried> intUniform(Space.IntUniform whole) {
      return List.of(Tried.of("min", whole.min()), Tried.of("max", whole.max()));
    }

    @Override
    public List<Tried> uniform(Space.Uniform uniform) {
      return range(uniform.min(), uniform.max());
    }

    @Override
    public List<Tried> logUniform(Space.LogUniform uniform) {
      return range(uniform.min(), uniform.max());
    }

    @Override
    public List<Tried> normal(Space.Normal normal) {
      return List.of(Tried.of("mu", rounded(normal.mu() + BETWEEN * normal.sigma())));
    }

    @Override
    public List<Tried> logNormal(Space.LogNormal normal) {
      return List.of(Tried.of("mu", rounded(Math.exp(normal.mu() + BETWEEN * normal.sigma()))));
    }

    @Override
    public List<Tried> beta(Space.Beta beta) {
      return range(0, 1);
    }

    @Override
    public List<Tried> quantized(Space.Quantized quantized) {
      List<Tried> steps = new ArrayList<>();
      for (Tried tried : quantized.continuous().accept(this)) {
        double nearest = quantized.q() * Math.rint(tried.value().doubleValue() / quantized.q());
        boolean whole = quantized.q() == Math.rint(quantized.q());
        steps.add(Tried.of(tried.key(), whole ? (Number) (long) nearest : (Number) nearest));
      }
      return steps;
    }

    private static List<Tried> range(double min, double max) {
      return List.of(
          Tried.of("min", rounded(min + BETWEEN * (max - min))),
          new Tried("min", Math.nextUp(min), min),
          new Tried("max", Math.nextDown(max), max));
    }

    private static double rounded(double value) {
      return new BigDecimal(value).round(DIGITS).doubleValue();
    }
  }
}
