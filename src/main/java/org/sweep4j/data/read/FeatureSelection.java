package org.sweep4j.data.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Task;
import org.sweep4j.data.ProblemList;
import org.sweep4j.data.csv.ColumnChoice;
import org.sweep4j.data.csv.ColumnChoice.ChosenColumn;
import org.sweep4j.data.csv.ColumnChoice.Kind;
import org.sweep4j.data.csv.Header;

/** Which columns of a table an experiment learns from and predicts. */
record FeatureSelection(DataSection data, Header header, ProblemList problems) {

  ColumnChoice wanted() {
    String target = data.target().orElseGet(header::last);
    checkNames(target);
    checkRoles(target);
    List<String> features = features(target);
    if (features.isEmpty() && problems.isEmpty()) {
      String found = "only '%s'; name columns in the first line, and what separates cells: %s";
      problems.add(
          new Problem(
              header.file().name(),
              header.names().size() > 1 ? 0 : header.line(),
              0,
              "at least one column besides the target must be left to learn from, found "
                  + (header.names().size() > 1
                      ? "none"
                      : found.formatted(target, "data.separator: ;"))));
    }
    Stream<ChosenColumn> related =
        data.splitBy().column().stream().map(name -> new ChosenColumn(name, Kind.AS_WRITTEN));
    return new ColumnChoice(
        Stream.concat(features.stream().map(name -> new ChosenColumn(name, kind(name))), related)
            .toList(),
        Optional.of(new ChosenColumn(target, targetKind(target))));
  }

  private void checkNames(String target) {
    header.requireNamed(target, "data.target", "data.target", problems);
    checkRelation(target);
    lists()
        .forEach(
            (key, names) -> {
              for (int i = 0; i < names.size(); i++) {
                header.requireNamed(names.get(i), key, item(key, i), problems);
              }
            });
  }

  private void checkRelation(String target) {
    data.splitBy()
        .column()
        .ifPresent(
            name -> {
              String key = data.splitBy().group().isPresent() ? "data.group" : "data.time";
              header.requireNamed(name, key, key, problems);
              boolean taken =
                  name.equals(target) || data.features().orElse(List.of()).contains(name);
              if (taken) {
                problems.add(
                    Problem.ofSetting(
                        key,
                        "%s must be a column that is neither the target nor learned from, found '%s'"
                            .formatted(key, name)));
              }
            });
  }

  private Map<String, List<String>> lists() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("data.features", data.features().orElse(List.of()));
    lists.put("data.exclude", data.exclude());
    lists.put("data.categorical", categorical());
    lists.put("data.percent", data.format().percent());
    lists.put("data.dates", data.format().dates());
    return lists;
  }

  private List<String> categorical() {
    return data.categorical().orElse(List.of());
  }

  private static String item(String key, int place) {
    return key + "[" + place + "]";
  }

  private void checkRoles(String target) {
    List<String> used = features(target);
    List<String> percent = data.format().percent();
    Predicate<String> noFeature = name -> header.has(name) && !used.contains(name);
    forbid("data.features", target::equals, "must not name the target");
    forbid("data.exclude", target::equals, "must not name the target");
    forbid("data.features", data.exclude()::contains, "must not name excluded columns");
    forbid("data.categorical", noFeature, "must name features");
    forbid("data.dates", noFeature, "must name features");
    forbid(
        "data.dates",
        name -> percent.contains(name) || categorical().contains(name),
        "must not name columns of percent or categorical");
    forbid("data.percent", categorical()::contains, "must not name columns of categorical");
  }

  private void forbid(String key, Predicate<String> wrong, String rule) {
    List<String> names = Objects.requireNonNull(lists().get(key));
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (wrong.test(name)) {
        problems.add(
            Problem.ofSetting(
                item(key, i),
                "%s %s, found '%s'; take it out of the list%s"
                    .formatted(key, rule, name, lastColumnHint(name))));
      }
    }
  }

  private String lastColumnHint(String found) {
    boolean byDefault = data.target().isEmpty() && header.last().equals(found);
    return byDefault ? ", or name the target (it is the last column unless told)" : "";
  }

  private List<String> features(String target) {
    Set<String> excluded = Set.copyOf(data.exclude());
    return data.features().orElse(header.names()).stream()
        .filter(name -> !name.isEmpty() && !name.equals(target) && !excluded.contains(name))
        .filter(name -> !data.splitBy().column().equals(Optional.of(name)))
        .filter(name -> data.features().isPresent() || !isIndex(name))
        .distinct()
        .toList();
  }

  /** The name that pandas gives to a column without one, such as the index it has written. */
  static boolean isIndex(String name) {
    return name.matches("Unnamed: \\d+");
  }

  private Kind kind(String name) {
    boolean text = categorical().contains(name) || data.format().dates().contains(name);
    return data.format().percent().contains(name) ? Kind.PERCENT : text ? Kind.TEXTS : Kind.EITHER;
  }

  private Kind targetKind(String name) {
    if (data.format().percent().contains(name)) {
      return Kind.PERCENT;
    }
    return data.task()
        .map(task -> task == Task.REGRESSION ? Kind.NUMBERS : Kind.LABELS)
        .orElse(Kind.EITHER);
  }
}
