package org.sweep4j.config.yaml.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * Of a range of real numbers the outermost are just within min and max, of a normal law those that
 * a draw in 1000 lies beyond. A section as a value is left to {@link SweptCombinations}, which have
 * the file around it.
 *
 * @param space the parameter as read
 * @param tree the parameter as written
 */
record SweptValues(Space space, Tree.Mapping tree) {
  private static final double BETWEEN = (Math.sqrt(5) - 1) / 2;
  private static final MathContext DIGITS = new MathContext(6);

  /** Standard deviations from the mean, beyond which lies one draw of a normal law in 1000. */
  private static final double FAR = 3.0902;

  private static final String FOREIGN = "; write ignore: [%s] if it concerns something else";

  /** A value that is tried, and how it is shown, at the key that gives it. */
  private record Tried(String key, Number value, Number shown, String advice) {
    static Tried of(String key, Number value) {
      return new Tried(key, value, value, "");
    }

    Tried with(Number other) {
      return new Tried(key, other, other, advice);
    }

    /** Of a law without ends. */
    static Tried far(double value) {
      String advice = "; one draw in 1000 lies as far out: write min and max, or a smaller sigma";
      return new Tried("mu", value, value, advice);
    }
  }

  /**
   * Reports every value that cannot be set.
   *
   * @param name of the parameter
   * @param path of the key
   */
  void check(String name, String path, Problems problems) {
    Reading reading = Reading.ofFile(problems, name, Path.of(""), ReadOption.WITHOUT_FILES);
    String shown = name.equals(path) ? path : name + " sets " + path + ", which";
    KnownPaths.kind(path)
        .filter(SweptValues::standsAlone)
        .ifPresent(kind -> check(kind, shown, reading));
  }

  /** Whether a value can be judged without the file around it: of a section, all but mappings. */
  private static boolean standsAlone(Kind<?> kind) {
    return (kind instanceof Section<?> section && section.main().isEmpty())
        || (kind.kinds().isEmpty() && kind.items().isEmpty());
  }

  private void check(Kind<?> kind, String path, Reading reading) {
    for (Tree value : listed()) {
      boolean none = value.isNull();
      if (!none && !(kind instanceof Section<?> && value instanceof Tree.Mapping)) {
        boolean section = kind instanceof Section<?> && !(value instanceof Tree.Sequence);
        report(kind, value, path, section ? FOREIGN.formatted(path) : "", reading);
      }
    }
    for (Tried tried : space.accept(new EndPoints())) {
      Reading aside = reading.aside(new Problems(""));
      if (kind.read(at(tried.key(), tried.value()), path, aside).isEmpty()) {
        report(kind, at(tried.key(), tried.shown()), path, tried.advice(), reading);
        return;
      }
    }
  }

  private static void report(
      Kind<?> kind, Tree value, String path, String advice, Reading reading) {
    Problems wrong = new Problems("");
    kind.read(value, path, reading.aside(wrong));
    wrong
        .all()
        .forEach(problem -> reading.problems().add(value.place(), problem.message() + advice));
  }

  /** Values to try together with those of other parameters: what is listed, and ends of ranges. */
  List<@Nullable Object> tried() {
    List<@Nullable Object> values = new ArrayList<>();
    if (space instanceof Space.Constant constant) {
      values.add(constant.value());
    } else if (space instanceof Space.Categorical categorical) {
      values.addAll(categorical.values());
    } else {
      space.accept(new EndPoints()).forEach(tried -> values.add(tried.value()));
    }
    return values;
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
      return List.of(
          Tried.of("mu", rounded(normal.mu() + BETWEEN * normal.sigma())),
          Tried.far(rounded(normal.mu() - FAR * normal.sigma())),
          Tried.far(rounded(normal.mu() + FAR * normal.sigma())));
    }

    @Override
    public List<Tried> logNormal(Space.LogNormal normal) {
      return normal(new Space.Normal(normal.mu(), normal.sigma())).stream()
          .map(tried -> tried.with(Math.exp(tried.value().doubleValue())))
          .toList();
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
        steps.add(tried.with(whole ? (Number) (long) nearest : (Number) nearest));
      }
      return steps;
    }

    private static List<Tried> range(double min, double max) {
      return List.of(
          Tried.of("min", rounded(min + BETWEEN * (max - min))),
          new Tried("min", Math.nextUp(min), min, ""),
          new Tried("max", Math.nextDown(max), max, ""));
    }

    private static double rounded(double value) {
      return new BigDecimal(value).round(DIGITS).doubleValue();
    }
  }
}
