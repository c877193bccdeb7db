package org.sweep4j.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sweep4j.json.Json;

/**
 * The reference page of all keys follows from the declarations, by way of the schemas. {@code mvn
 * test -Dtest=ReferencePageTest -Dschema.write=true} writes it anew.
 */
class ReferencePageTest {
  private static final Path PAGE = Path.of("src/site/markdown/keys.md");
  private static final String INTRODUCTION =
      """
      # All keys

      Generated from the declarations that read and write the files. A type in *italics* is a section of its own, further down.

      """;

  @Test
  void pageIsTheOneTheDeclarationsMake() throws IOException {
    String page =
        INTRODUCTION
            + file("The experiment file", JsonSchema.ofExperiments())
            + file("The sweep file", JsonSchema.ofSweeps());
    if (Boolean.getBoolean("schema.write")) {
      Files.writeString(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE));
  }

  private static String file(String title, String schema) {
    Map<?, ?> root = map(Json.read(schema));
    StringBuilder page = new StringBuilder("## " + title + "\n\n" + table(root));
    map(root.get("definitions"))
        .forEach(
            (name, section) ->
                page.append("### ")
                    .append(name)
                    .append("\n\n")
                    .append(map(section).get("description"))
                    .append("\n\n")
                    .append(table(map(section))));
    return page.toString();
  }

  private static String table(Map<?, ?> section) {
    List<?> required = section.get("required") instanceof List<?> keys ? keys : List.of();
    StringBuilder table = new StringBuilder("| key | type | default | |\n|---|---|---|---|\n");
    map(section.get("properties"))
        .forEach(
            (key, value) -> {
              Map<?, ?> property = map(value);
              Object fallback =
                  required.contains(key)
                      ? "needed"
                      : property.containsKey("default") ? property.get("default") : "";
              Object doc = property.containsKey("description") ? property.get("description") : "";
              table.append(
                  "| `%s` | %s | %s | %s |\n".formatted(key, type(property), fallback, doc));
            });
    return table.append('\n').toString();
  }

  private static String type(Map<?, ?> schema) {
    if (schema.get("$ref") instanceof String reference) {
      return "*" + reference.substring(reference.lastIndexOf('/') + 1) + "*";
    }
    for (String several : List.of("allOf", "anyOf")) {
      if (schema.get(several) instanceof List<?> kinds) {
        return kinds.stream()
            .map(kind -> type(map(kind)))
            .distinct()
            .collect(Collectors.joining(", or "));
      }
    }
    if (schema.get("enum") instanceof List<?> words) {
      return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(" "));
    }
    if (schema.containsKey("not")) {
      return "refused";
    }
    return plain(schema);
  }

  private static String plain(Map<?, ?> schema) {
    Object type = schema.get("type");
    if ("array".equals(type)) {
      return "list of " + type(map(schema.get("items")));
    }
    if ("object".equals(type)) {
      return schema.get("additionalProperties") instanceof Map<?, ?> values && !values.isEmpty()
          ? "mapping to " + type(values)
          : "mapping";
    }
    if (type instanceof List<?> types) {
      return types.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }
    List<String> words = new ArrayList<>(List.of(type == null ? "any value" : type.toString()));
    bound(schema, "minimum", "≥").ifPresent(words::add);
    bound(schema, "exclusiveMinimum", ">").ifPresent(words::add);
    bound(schema, "maximum", "≤").ifPresent(words::add);
    bound(schema, "exclusiveMaximum", "<").ifPresent(words::add);
    return String.join(" ", words);
  }

  private static Optional<String> bound(Map<?, ?> schema, String key, String sign) {
    return Optional.ofNullable(schema.get(key))
        .filter(bound -> !Long.valueOf(Integer.MAX_VALUE).equals(bound))
        .map(bound -> sign + " " + bound);
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
