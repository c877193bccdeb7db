package org.sweep4j.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters a configuration has: those without {@code when}, and those of which each named
 * parameter is there with one of the values.
 */
public final class Presence {
  /** What one {@code when} says: of the parameter at a path, the values with which it holds. */
  private record Condition(List<String> path, Set<ValueKey> values) {}

  private final Map<List<String>, List<Condition>> conditions = new LinkedHashMap<>();
  private final boolean always;

  private Presence(Map<String, Space> parameters) {
    collect(parameters, List.of(), List.of(), parameters);
    this.always = conditions.values().stream().allMatch(List::isEmpty);
    conditions.keySet().forEach(path -> check(path, new HashSet<>()));
  }

  /**
   * @throws IllegalArgumentException if a condition names no parameter, or depends on itself
   */
  public static Presence of(Map<String, Space> parameters) {
    return new Presence(parameters);
  }

  private void collect(
      Map<String, Space> spaces,
      List<String> above,
      List<Condition> inherited,
      Map<String, Space> all) {
    spaces.forEach(
        (name, space) -> {
          List<Condition> own = new ArrayList<>(inherited);
          if (space instanceof Space.Conditional conditional) {
            conditional
                .when()
                .forEach((other, values) -> own.add(condition(other, values, above, all)));
          }
          List<String> path = with(above, name);
          if (space.plain() instanceof Space.Nested nested) {
            collect(nested.parameters(), path, own, all);
          } else {
            conditions.put(path, List.copyOf(own));
          }
        });
  }

  private static Condition condition(
      String name, List<@Nullable Object> values, List<String> above, Map<String, Space> all) {
    List<String> path =
        path(name, above, all)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "when must name a parameter with values of its own, found " + name));
    return new Condition(path, values.stream().map(ValueKey::of).collect(Collectors.toSet()));
  }

  /** The path of the parameter that {@code name} means below {@code above}: the nearest. */
  public static Optional<List<String>> path(
      String name, List<String> above, Map<String, Space> parameters) {
    for (int depth = above.size(); depth >= 0; depth--) {
      Map<String, Space> spaces = parameters;
      for (String step : above.subList(0, depth)) {
        spaces =
            Optional.ofNullable(spaces.get(step)).map(Space::plain).orElse(null)
                    instanceof Space.Nested nested
                ? nested.parameters()
                : Map.of();
      }
      Optional<List<String>> found = inside(name, above.subList(0, depth), spaces);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> inside(
      String name, List<String> above, Map<String, Space> spaces) {
    for (Map.Entry<String, Space> entry : spaces.entrySet()) {
      Space space = entry.getValue().plain();
      if (space instanceof Space.Nested nested && name.startsWith(entry.getKey() + ".")) {
        String rest = name.substring(entry.getKey().length() + 1);
        return inside(rest, with(above, entry.getKey()), nested.parameters());
      } else if (!(space instanceof Space.Nested) && entry.getKey().equals(name)) {
        return Optional.of(with(above, name));
      }
    }
    return Optional.empty();
  }

  private void check(List<String> path, Set<List<String>> before) {
    if (!before.add(path)) {
      throw new IllegalArgumentException(
          "when must not lead back to its own parameter, found " + String.join(".", path));
    }
    conditions
        .getOrDefault(path, List.of())
        .forEach(one -> check(one.path(), new HashSet<>(before)));
  }

  private static List<String> with(List<String> above, String name) {
    List<String> path = new ArrayList<>(above);
    path.add(name);
    return path;
  }

  /** Whether every configuration has every parameter. */
  public boolean always() {
    return always;
  }

  /** Whether {@code configuration} has the parameter at a path. */
  public boolean has(List<String> path, Configuration configuration) {
    return always
        || conditions.getOrDefault(path, List.of()).stream()
            .allMatch(
                one ->
                    one.values().contains(ValueKey.of(configuration.value(one.path())))
                        && has(one.path(), configuration));
  }

  /** A configuration without what it does not have. */
  public Configuration of(Configuration whole) {
    return always ? whole : Configuration.of(present(whole.values(), List.of(), whole));
  }

  private Map<String, @Nullable Object> present(
      Map<?, ?> values, List<String> above, Configuration whole) {
    Map<String, @Nullable Object> present = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          List<String> path = with(above, String.valueOf(key));
          if (value instanceof Map<?, ?> inner && !conditions.containsKey(path)) {
            Map<String, @Nullable Object> left = present(inner, path, whole);
            if (!left.isEmpty()) {
              present.put(String.valueOf(key), left);
            }
          } else if (has(path, whole)) {
            present.put(String.valueOf(key), value);
          }
        });
    return present;
  }
}
