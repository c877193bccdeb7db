package org.sweep4j.config.yaml.kind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/**
 * One of a few things that have words.
 *
 * @param exact whether only the canonical spelling counts, as for W&amp;B's own words
 * @param canonical the things by canonical spelling, which most files use
 * @param advice what to say to words that are known from elsewhere, after what was found
 */
public record WordKind<E extends ConfigWord>(
    List<E> things, boolean exact, Map<String, E> canonical, Map<String, String> advice)
    implements Kind<E> {
  public WordKind(List<E> things, boolean exact) {
    this(
        things,
        exact,
        things.stream()
            .collect(Collectors.toUnmodifiableMap(ConfigWord::spelling, Function.identity())),
        Map.of());
  }

  /** The constants of an enum. */
  public static <E extends Enum<E> & ConfigWord> WordKind<E> of(Class<E> type) {
    return new WordKind<>(List.of(type.getEnumConstants()), false);
  }

  /** The same, with something to say to words that are known from elsewhere. */
  public WordKind<E> advising(Map<String, String> advice) {
    return new WordKind<>(things, exact, canonical, advice);
  }

  private List<String> words() {
    return things.stream().map(ConfigWord::spelling).toList();
  }

  @Override
  public String expected() {
    return "one of " + String.join(", ", words());
  }

  @Override
  public Optional<E> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      return reading.wrong(tree, path, expected());
    }
    Optional<E> found = find(scalar.text());
    if (found.isEmpty()) {
      reading.wrong(tree, path, expected(), advice(scalar.text()));
    }
    return found;
  }

  private String advice(String word) {
    List<String> near = NearMiss.find(word, words());
    String meant = near.isEmpty() ? "" : "; did you mean " + NearMiss.orList(near) + "?";
    return advice.getOrDefault(ConfigWord.reduced(word), meant);
  }

  private Optional<E> find(String word) {
    E thing = canonical.get(word);
    return thing != null || exact ? Optional.ofNullable(thing) : ConfigWord.find(things, word);
  }

  @Override
  public Object write(E value) {
    return value.spelling();
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    Set<String> words = new LinkedHashSet<>(words());
    things.forEach(thing -> words.addAll(thing.alsoSpelled()));
    return Schema.words(List.copyOf(words));
  }
}
