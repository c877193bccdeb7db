package org.sweep4j.config.yaml.kind;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.yaml.tree.Tree;

/** True or false; other than in YAML 1.1, {@code yes} is text. */
public record FlagKind() implements Kind<Boolean> {
  @Override
  public String expected() {
    return "true or false";
  }

  @Override
  public Optional<Boolean> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Scalar scalar && scalar.value() instanceof Boolean flag) {
      return Optional.of(flag);
    }
    String advice =
        tree instanceof Tree.Scalar scalar ? advice(scalar.text().toLowerCase(Locale.ROOT)) : "";
    reading.wrong(tree, path, expected(), advice);
    return Optional.empty();
  }

  private static String advice(String word) {
    return switch (word) {
      case "yes", "on", "1", "true" -> "; write true";
      case "no", "off", "0", "false" -> "; write false";
      default -> "";
    };
  }

  @Override
  public Object write(Boolean value) {
    return value;
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return Map.of("type", "boolean");
  }
}
