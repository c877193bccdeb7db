package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.yaml.tree.Tree;

/** One of a few words that need no enum. */
public record FixedWordKind(List<String> words) implements Kind<String> {
  public static FixedWordKind of(String... words) {
    return new FixedWordKind(List.of(words));
  }

  @Override
  public String expected() {
    return words.size() == 1 ? words.get(0) : "one of " + String.join(", ", words);
  }

  @Override
  public Optional<String> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Scalar scalar
        && scalar.value() instanceof String word
        && words.contains(word)) {
      return Optional.of(word);
    }
    reading.wrong(tree, path, expected());
    return Optional.empty();
  }

  @Override
  public Object write(String value) {
    return value;
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return Map.of("enum", words);
  }
}
