package org.sweep4j.config.yaml.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Spelled;
import org.sweep4j.config.yaml.tree.Tree;

/**
 * One of a few things that have words.
 *
 * @param exact whether only the canonical spelling counts, as for W&amp;B's own words
 * @param canonical the things by canonical spelling, which most files use
 */
public record WordKind<E extends Spelled>(List<E> things, boolean exact, Map<String, E> canonical)
    implements Kind<E> {
  public WordKind(List<E> things, boolean exact) {
    this(
        things,
        exact,
        things.stream()
            .collect(Collectors.toUnmodifiableMap(Spelled::spelling, Function.identity())));
  }

  /** The constants of an enum. */
  public static <E extends Enum<E> & Spelled> WordKind<E> of(Class<E> type) {
    return new WordKind<>(List.of(type.getEnumConstants()), false);
  }

  private List<String> words() {
    return things.stream().map(Spelled::spelling).toList();
  }

  @Override
  public String expected() {
    return "one of " + String.join(", ", words());
  }

  @Override
  public Optional<E> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      reading.wrong(tree, path, expected());
      return Optional.empty();
    }
    Optional<E> found = find(scalar.text());
    if (found.isEmpty()) {
      List<String> near = NearMiss.find(scalar.text(), words());
      String advice = near.isEmpty() ? "" : "; did you mean " + NearMiss.orList(near) + "?";
      reading.wrong(tree, path, expected(), advice);
    }
    return found;
  }

  private Optional<E> find(String word) {
    E thing = canonical.get(word);
    return thing != null || exact ? Optional.ofNullable(thing) : Spelled.find(things, word);
  }

  @Override
  public Object write(E value) {
    return value.spelling();
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    List<String> words = new ArrayList<>(words());
    things.stream()
        .flatMap(thing -> thing.alsoSpelled().stream())
        .filter(word -> !words.contains(word))
        .forEach(words::add);
    return Map.of("enum", words);
  }
}
