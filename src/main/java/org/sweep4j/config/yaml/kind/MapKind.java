package org.sweep4j.config.yaml.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/**
 * A mapping of any keys to values of one kind, in the order of the file.
 *
 * @param expected for messages, after "must be"
 */
public record MapKind<T>(String expected, Kind<T> item) implements Kind<Map<String, T>> {
  public MapKind(Kind<T> item) {
    this("a mapping of names to values", item);
  }

  @Override
  public Optional<Map<String, T>> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return reading.wrong(tree, path, expected());
    }
    if (!reading.lenient()) {
      UnknownKeys.reportDuplicates(mapping, path, reading.problems());
    }
    Map<String, T> values = new LinkedHashMap<>();
    for (Tree.Entry entry : mapping.entries()) {
      item.read(entry.value(), path + "." + entry.key(), reading)
          .ifPresent(value -> values.put(entry.key(), value));
    }
    boolean right = reading.lenient() || values.size() == mapping.entries().size();
    return right ? Optional.of(values) : Optional.empty();
  }

  @Override
  public Object write(Map<String, T> value) {
    JsonObject written = new JsonObject();
    value.forEach((key, each) -> written.put(key, item.write(each)));
    return written;
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    return Schema.type("object").and("additionalProperties", item.schema(definitions));
  }
}
