package org.sweep4j.config.yaml.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Spelled;
import org.sweep4j.config.yaml.tree.Tree;

/**
 * One of an enum's words.
 *
 * @param canonical the constants by canonical spelling, which most files use
 * @param exact whether only the canonical spelling counts, as for W&amp;B's own words
 */
public record WordKind<E extends Enum<E> & Spelled>(
    Class<E> type, boolean exact, Map<String, E> canonical) implements Kind<E> {
  public WordKind(Class<E> type, boolean exact) {
    this(
        type,
        exact,
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toUnmodifiableMap(Spelled::spelling, Function.identity())));
  }

  public WordKind(Class<E> type) {
    this(type, false);
  }

  @Override
  public String expected() {
    return "one of " + String.join(", ", Spelled.spellings(type));
  }

  @Override
  public Optional<E> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      reading.wrong(tree, path, expected());
      return Optional.empty();
    }
    Optional<E> found = find(scalar.text());
    if (found.isEmpty()) {
      List<String> near = NearMiss.find(scalar.text(), Spelled.spellings(type));
      String advice = near.isEmpty() ? "" : "; did you mean " + NearMiss.orList(near) + "?";
      reading
          .problems()
          .add(
              tree.place(),
              path + " must be " + expected() + ", found " + tree.described() + advice);
    }
    return found;
  }

  private Optional<E> find(String word) {
    E constant = canonical.get(word);
    return constant != null || exact ? Optional.ofNullable(constant) : Spelled.find(type, word);
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    List<String> words = new ArrayList<>(Spelled.spellings(type));
    Arrays.stream(type.getEnumConstants())
        .flatMap(constant -> constant.alsoSpelled().stream())
        .filter(word -> !words.contains(word))
        .forEach(words::add);
    return Map.of("enum", words);
  }
}
