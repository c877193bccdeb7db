package org.sweep4j.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Task;
import org.sweep4j.data.Wanted.Kind;
import org.sweep4j.data.Wanted.WantedColumn;

/** Which columns of a table an experiment learns from and predicts. */
record FeatureSelection(DataSection data, Header header, ProblemList problems) {

  Wanted wanted() {
    String target = data.target().orElseGet(() -> header.names().get(header.names().size() - 1));
    checkNames(target);
    checkRoles(target);
    List<String> features = features(target);
    if (features.isEmpty() && problems.isEmpty()) {
      problems.add(
          header.file().name(),
          "at least one column besides the target must be left to learn from, found none"
              + header.separatorHint());
    }
    return new Wanted(
        features.stream().map(name -> new WantedColumn(name, kind(name))).toList(),
        Optional.of(new WantedColumn(target, targetKind())));
  }

  private void checkNames(String target) {
    header.require(target, "data.target", problems);
    data.features().orElse(List.of()).forEach(n -> header.require(n, "data.features", problems));
    data.exclude().forEach(n -> header.require(n, "data.exclude", problems));
    data.categorical()
        .orElse(List.of())
        .forEach(n -> header.require(n, "data.categorical", problems));
  }

  private void checkRoles(String target) {
    List<String> features = data.features().orElse(List.of());
    forbid(features.contains(target), "data.features must not name the target", target);
    forbid(data.exclude().contains(target), "data.exclude must not name the target", target);
    List<String> used = features(target);
    for (String name : features) {
      forbid(data.exclude().contains(name), "data.features must not name excluded columns", name);
    }
    for (String name : data.categorical().orElse(List.of())) {
      boolean unused = header.has(name) && !used.contains(name);
      forbid(unused, "data.categorical must name features", name);
    }
  }

  private void forbid(boolean broken, String rule, String found) {
    if (broken) {
      problems.add(
          header.file().name(),
          rule + ", found '" + found + "'; take it out of the list" + lastColumnHint(found));
    }
  }

  private String lastColumnHint(String found) {
    boolean byDefault =
        data.target().isEmpty() && header.names().lastIndexOf(found) == header.names().size() - 1;
    return byDefault ? ", or name the target (it is the last column unless told)" : "";
  }

  private List<String> features(String target) {
    Set<String> excluded = Set.copyOf(data.exclude());
    return data.features().orElse(header.names()).stream()
        .filter(name -> !name.equals(target) && !excluded.contains(name))
        .distinct()
        .toList();
  }

  private Kind kind(String name) {
    return data.categorical()
        .map(listed -> listed.contains(name) ? Kind.TEXTS : Kind.NUMBERS)
        .orElse(Kind.EITHER);
  }

  private Kind targetKind() {
    return data.task()
        .map(task -> task == Task.REGRESSION ? Kind.NUMBERS : Kind.LABELS)
        .orElse(Kind.EITHER);
  }
}
