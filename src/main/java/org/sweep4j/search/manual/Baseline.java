package org.sweep4j.search.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Space;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.ExperimentKeys;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.json.JsonObject;
import org.sweep4j.search.space.Leaf;
import org.sweep4j.search.space.SearchSpace;

/** The values that an experiment gives to the parameters of a sweep. */
public final class Baseline {
  private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+");

  private Baseline() {}

  /**
   * Values by parameter name, defaults included; null where the experiment has none, as for a
   * setting of another optimiser. Of a parameter that sets several layers, the first layer's.
   *
   * @throws org.sweep4j.config.BadInputException if the experiment is not valid or a parameter
   *     reaches nothing in it
   */
  public static Configuration of(ExperimentTree tree, Sweep sweep, ReadOption... circumstances) {
    JsonObject written = ExperimentKeys.SECTION.write(tree.experiment(circumstances));
    SearchSpace space = SearchSpace.of(sweep);
    List<@Nullable Object> values = new ArrayList<>();
    for (Leaf leaf : space.leaves()) {
      List<String> paths = tree.paths(leaf.name(), sweep.bind());
      values.add(paths.isEmpty() ? ignored(leaf.space()) : at(written, paths.get(0)));
    }
    return space.configuration(values);
  }

  private static @Nullable Object ignored(Space space) {
    return space instanceof Space.Constant constant ? constant.value() : null;
  }

  private static @Nullable Object at(Object values, String path) {
    Object value = values;
    Matcher steps = STEP.matcher(path);
    while (steps.find()) {
      value = inside(value, steps.group());
    }
    return value;
  }

  private static @Nullable Object inside(@Nullable Object value, String step) {
    if (value instanceof List<?> list) {
      int index = Integer.parseInt(step);
      return index < list.size() ? list.get(index) : null;
    }
    return value instanceof Map<?, ?> map ? map.get(step) : null;
  }
}
