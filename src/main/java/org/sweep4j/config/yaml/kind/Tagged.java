package org.sweep4j.config.yaml.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.config.yaml.tree.Tree.Entry;
import org.sweep4j.json.JsonObject;

/**
 * The variants of a sealed family as mappings with one key, the variant's word: {@code dense: {…}},
 * {@code dropout: 0.2}.
 *
 * @param name unique among sections
 * @param expected for messages, after "must be"
 */
public record Tagged<S>(
    String name, String doc, String expected, Map<String, Tag<? extends S>> tags)
    implements Kind<S> {

  /** One variant and what stands under its word. */
  public record Tag<V>(String word, Class<V> type, Kind<V> kind) {}

  /**
   * @throws IllegalArgumentException if a record of the family has no tag
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is copied, and nobody else holds it.
  public static <S> Tagged<S> of(
      Class<S> type, String name, String doc, String expected, Tag<? extends S>... tags) {
    Family.requireAll(type, List.of(tags).stream().<Class<?>>map(Tag::type).toList());
    Map<String, Tag<? extends S>> byWord = new LinkedHashMap<>();
    for (Tag<? extends S> tag : tags) {
      byWord.put(tag.word(), tag);
    }
    return new Tagged<>(name, doc, expected, byWord);
  }

  @Override
  public Optional<S> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Mapping mapping && mapping.entries().size() == 1) {
      return read(mapping.entries().get(0), path, reading);
    }
    String found =
        tree instanceof Tree.Mapping mapping
            ? "a mapping with " + mapping.entries().size() + " keys"
            : tree.described();
    return reading.wrong(tree.place(), path + " must be " + expected + ", found " + found);
  }

  private Optional<S> read(Entry entry, String path, Reading reading) {
    Tag<? extends S> tag = tags.get(entry.key());
    if (tag == null) {
      String advice = NearMiss.advice(entry.key(), tags.keySet());
      String found = "%s must be %s, found '%s'%s";
      return reading.wrong(entry.place(), found.formatted(path, expected, entry.key(), advice));
    }
    return tag.kind().read(entry.value(), path + "." + tag.word(), reading).map(value -> value);
  }

  @Override
  @SuppressWarnings("unchecked") // the tag is the one of the record's class
  public JsonObject write(S value) {
    Tag<S> tag =
        (Tag<S>)
            tags.values().stream()
                .filter(each -> each.type() == value.getClass())
                .findFirst()
                .orElseThrow();
    JsonObject out = new JsonObject();
    out.put(tag.word(), tag.kind().write(value));
    return out;
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    return definitions.reference(name, () -> definition(definitions));
  }

  private JsonObject definition(Definitions definitions) {
    JsonObject properties = new JsonObject();
    tags.forEach((word, tag) -> properties.and(word, tag.kind().schema(definitions)));
    return JsonObject.of("description", doc)
        .and("type", "object")
        .and("properties", properties)
        .and("minProperties", 1)
        .and("maxProperties", 1)
        .and("additionalProperties", false);
  }

  @Override
  public Map<String, Kind<?>> kinds() {
    Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    tags.forEach((word, tag) -> kinds.put(word, tag.kind()));
    return kinds;
  }
}
