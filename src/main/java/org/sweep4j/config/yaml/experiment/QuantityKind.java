package org.sweep4j.config.yaml.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.Metric;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.Spelled;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Schema;
import org.sweep4j.config.yaml.tree.Tree;

/** A column of the history: {@code loss}, a metric, or either with {@code val_} before it. */
record QuantityKind() implements Kind<Quantity> {
  @Override
  public String expected() {
    return "loss or a metric, with or without val_ before it";
  }

  @Override
  public Optional<Quantity> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      reading.wrong(tree, path, expected());
      return Optional.empty();
    }
    Optional<Quantity> found = Quantity.find(scalar.text());
    if (found.isEmpty()) {
      reading
          .problems()
          .add(
              tree.place(),
              path
                  + " must be "
                  + expected()
                  + ", found "
                  + tree.described()
                  + NearMiss.advice(scalar.text(), names()));
    }
    return found;
  }

  /** Every quantity's name. */
  static List<String> names() {
    List<String> names = new ArrayList<>(List.of("loss"));
    names.addAll(Spelled.spellings(Metric.class));
    List<String> all = new ArrayList<>();
    names.forEach(name -> all.add("val_" + name));
    all.addAll(names);
    return all;
  }

  @Override
  public Object write(Quantity quantity) {
    return quantity.spelling();
  }

  @Override
  public Map<String, Object> schema(Definitions definitions) {
    return Schema.type("string", "examples", names());
  }
}
