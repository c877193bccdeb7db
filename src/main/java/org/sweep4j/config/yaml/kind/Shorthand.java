package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Tree;

/** A section that may also be written as the value of its main key alone. */
public record Shorthand<T>(Section<T> section, Key<?> main) implements Kind<T> {
  /** The same with rules between the keys. */
  public Shorthand<T> where(Rule... rules) {
    return new Shorthand<>(section.where(rules), main);
  }

  @Override
  public String expected() {
    return main.kind().expected() + ", or a mapping with " + main.name();
  }

  @Override
  public Optional<T> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Scalar scalar && scalar.value() != null) {
      return section.read(spelledOut(scalar), path, reading);
    }
    if (tree instanceof Tree.Sequence) {
      reading.wrong(tree, path, expected());
      return Optional.empty();
    }
    return section.read(tree, path, reading);
  }

  public Tree.Mapping spelledOut(Tree.Scalar scalar) {
    Place place = scalar.place();
    return new Tree.Mapping(place, List.of(new Tree.Entry(main.name(), place, scalar)));
  }

  @Override
  public Object write(T value) {
    return section.write(value);
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return Map.of("anyOf", List.of(main.kind().schema(definitions), section.schema(definitions)));
  }

  @Override
  public Optional<Kind<?>> below(String key) {
    return section.below(key);
  }

  @Override
  public Map<String, Kind<?>> kinds() {
    return section.kinds();
  }
}
