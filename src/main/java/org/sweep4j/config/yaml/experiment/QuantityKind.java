package org.sweep4j.config.yaml.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Schema;
import org.sweep4j.config.yaml.tree.Tree;

/** A column of the history: {@code loss}, a metric, or either with {@code val_} before it. */
record QuantityKind() implements Kind<Quantity> {
  private static final List<String> NAMES = Quantity.spellings(metric -> true);

  @Override
  public String expected() {
    return "loss or a metric, with or without val_ before it";
  }

  @Override
  public Optional<Quantity> read(Tree tree, String path, Reading reading) {
    Optional<Quantity> found =
        tree instanceof Tree.Scalar scalar ? Quantity.find(scalar.text()) : Optional.empty();
    if (found.isEmpty()) {
      String advice = tree instanceof Tree.Scalar word ? NearMiss.advice(word.text(), NAMES) : "";
      reading.wrong(tree, path, expected(), advice);
    }
    return found;
  }

  @Override
  public Object write(Quantity quantity) {
    return quantity.spelling();
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return Schema.type("string", "examples", NAMES);
  }
}
