package org.sweep4j.config.yaml.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Presence;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Problems;

/**
 * Whether values of several parameters make experiments together: all combinations of listed values
 * and ends of ranges where they are few, otherwise {@value #MOST} of them, always the same.
 *
 * @param task that the data are for, if that is known
 */
record SweptCombinations(
    List<Swept> parameters, ExperimentTree experiment, Sweep sweep, Optional<Task> task) {
  private static final int MOST = 64;
  private static final int SHOWN = 3;

  /** A parameter with the values that are tried of it. */
  record Swept(String name, Place place, List<@Nullable Object> values) {}

  /** A combination that makes no experiment, and why. */
  private record Wrong(int[] combination, Problem why) {}

  /** Adds a problem for every value that makes no experiment with any others, or else a warning. */
  void check(Place place, Problems problems) {
    Presence presence = Presence.of(sweep.parameters());
    List<int[]> combinations =
        combinations().stream()
            .filter(chosen -> holds(presence.of(configuration(chosen))))
            .toList();
    List<Wrong> wrong =
        combinations.stream()
            .flatMap(chosen -> problem(chosen, presence.of(configuration(chosen))).stream())
            .toList();
    int before = problems.count();
    for (int i = 0; i < parameters.size() && !wrong.isEmpty(); i++) {
      for (int value = 0; value < parameters.get(i).values().size(); value++) {
        checkValue(i, value, combinations, wrong, problems);
      }
    }
    if (!wrong.isEmpty() && wrong.size() == combinations.size() && wrong.size() < MOST) {
      problems.add(place, "no values of the parameters make a valid experiment: " + reasons(wrong));
    } else if (!wrong.isEmpty() && problems.count() == before) {
      problems.warn(
          place,
          ("%d of %d combinations of values make no valid experiment, and fail where they are "
                  + "tried: %s")
              .formatted(wrong.size(), combinations.size(), reasons(wrong)));
    }
  }

  /** Different ones, without what the sweep has set for each. */
  private static String reasons(List<Wrong> wrong) {
    List<String> reasons =
        wrong.stream()
            .map(one -> one.why().message().replaceFirst(" \\(set by .*", ""))
            .distinct()
            .toList();
    String shown = String.join("; also ", reasons.subList(0, Math.min(SHOWN, reasons.size())));
    return reasons.size() > SHOWN ? shown + "; …" : shown;
  }

  private void checkValue(
      int parameter, int value, List<int[]> combinations, List<Wrong> wrong, Problems problems) {
    long tried = combinations.stream().filter(c -> c[parameter] == value).count();
    List<Wrong> failed =
        wrong.stream().filter(one -> one.combination()[parameter] == value).toList();
    if (tried > 0 && failed.size() == tried && tried < combinations.size()) {
      Swept swept = parameters.get(parameter);
      problems.add(
          swept.place(),
          "%s: %s makes no valid experiment with any value of the others: %s"
              .formatted(swept.name(), swept.values().get(value), failed.get(0).why().message()));
    }
  }

  private List<int[]> combinations() {
    long all = 1;
    for (Swept swept : parameters) {
      all = Math.min(MOST + 1L, all * swept.values().size());
    }
    List<int[]> combinations = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(0);
    for (int number = 0; number < Math.min(MOST, all); number++) {
      int[] chosen = new int[parameters.size()];
      int rest = number;
      for (int i = 0; i < chosen.length; i++) {
        int size = parameters.get(i).values().size();
        chosen[i] = all > MOST ? random.nextInt(size) : rest % size;
        rest /= size;
      }
      combinations.add(chosen);
    }
    return combinations;
  }

  private boolean holds(Configuration configuration) {
    return sweep.where().stream().allMatch(constraint -> constraint.holds(configuration));
  }

  private Configuration configuration(int[] chosen) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < chosen.length; i++) {
      String name = parameters.get(i).name();
      put(
          values,
          Presence.path(name, List.of(), sweep.parameters()).orElse(List.of(name)),
          parameters.get(i).values().get(chosen[i]));
    }
    return Configuration.of(values);
  }

  @SuppressWarnings("unchecked") // maps on the way are made here
  private static void put(
      Map<String, @Nullable Object> map, List<String> path, @Nullable Object value) {
    if (path.size() == 1) {
      map.put(path.get(0), value);
      return;
    }
    Object inner = map.computeIfAbsent(path.get(0), name -> new LinkedHashMap<>());
    put((Map<String, @Nullable Object>) inner, path.subList(1, path.size()), value);
  }

  private Optional<Wrong> problem(int[] chosen, Configuration values) {
    try {
      ExperimentTree tree = experiment.with(values, sweep.bind());
      ReadOption[] circumstances = ReadOption.ofFolds(sweep.folds());
      if (task.isPresent()) {
        tree.experimentOn(task.get(), circumstances);
      } else {
        tree.experiment(circumstances);
      }
      return Optional.empty();
    } catch (BadInputException bad) {
      return Optional.of(new Wrong(chosen, bad.problems().get(0)));
    }
  }
}
