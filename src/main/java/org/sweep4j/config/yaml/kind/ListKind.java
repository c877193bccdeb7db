package org.sweep4j.config.yaml.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/**
 * A list of values of one kind.
 *
 * @param plural for messages: {@code column names}
 */
public record ListKind<T>(String plural, Kind<T> item, int least) implements Kind<List<T>> {

  public static <T> ListKind<T> of(String plural, Kind<T> item) {
    return new ListKind<>(plural, item, 0);
  }

  public static <T> ListKind<T> notEmpty(String plural, Kind<T> item) {
    return new ListKind<>(plural, item, 1);
  }

  @Override
  public String expected() {
    return "a list of " + (least > 0 ? "at least one of " : "") + plural;
  }

  @Override
  public Optional<List<T>> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Sequence sequence)) {
      return reading.wrong(tree, path, expected());
    }
    if (sequence.items().size() < least) {
      return reading.wrong(tree.place(), path + " must be " + expected() + ", found an empty list");
    }
    return readItems(sequence, path, reading);
  }

  private Optional<List<T>> readItems(Tree.Sequence sequence, String path, Reading reading) {
    List<T> values = new ArrayList<>(sequence.items().size());
    for (int i = 0; i < sequence.items().size(); i++) {
      item.read(sequence.items().get(i), path + "[" + i + "]", reading).ifPresent(values::add);
    }
    boolean right = reading.lenient() || values.size() == sequence.items().size();
    return right ? Optional.of(values) : Optional.empty();
  }

  @Override
  public Object write(List<T> value) {
    return value.stream().map(item::write).toList();
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    JsonObject schema = Schema.type("array").and("items", item.schema(definitions));
    return least > 0 ? schema.and("minItems", least) : schema;
  }

  @Override
  public Optional<Kind<?>> items() {
    return Optional.of(item);
  }
}
