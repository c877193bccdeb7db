package org.sweep4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.sweep4j.report.lecture.SearchTopic;

/**
 * One run of the lecture's page.
 *
 * @param name of its directory
 * @param arguments of the command, without {@code --out}
 */
record LectureRun(String name, List<String> arguments) {
  private static final List<String> TRAININGS =
      List.of("04-forward-pass", "10-penalties", "14-early-stopping", "24-keras-l2-network");
  private static final List<String> SWEEPS =
      List.of(
          "02-activation-functions",
          "06-batch-sizes",
          "07-momentum-on-a-ravine",
          "07-momentum",
          "09-learning-rate-schedules",
          "11-too-much-regularisation",
          "11-too-much-l1",
          "12-dropout",
          "15-augmentation",
          "23-importance",
          "24-swish-against-relu");
  private static final List<String> ACTIVATIONS = List.of("sigmoid", "tanh", "relu", "swish");
  private static final List<Integer> DEPTHS = List.of(2, 3, 4, 5, 6, 7, 8);

  LectureRun {
    arguments = List.copyOf(arguments);
  }

  /** In the order in which they run. */
  static List<LectureRun> all() {
    List<LectureRun> runs = new ArrayList<>();
    TRAININGS.forEach(name -> runs.add(of("train", name, name)));
    for (String activation : ACTIVATIONS) {
      for (int depth : DEPTHS) {
        runs.add(vanishing(activation, depth));
      }
    }
    SWEEPS.forEach(name -> runs.add(of("sweep", name, name)));
    for (SearchTopic.Method method : SearchTopic.METHODS) {
      SearchTopic.SEEDS.forEach(seed -> runs.add(search(method, seed)));
    }
    return runs;
  }

  /** All methods train as long as Hyperband's longest trials, so that epochs compare. */
  private static LectureRun search(SearchTopic.Method method, int seed) {
    return of(
        "sweep",
        method.run(seed),
        method.config(),
        "--set",
        "training.epochs=81",
        "--set",
        "seed=" + seed);
  }

  /** The gradient at the start is what counts: two epochs show it. */
  private static LectureRun vanishing(String activation, int depth) {
    return of(
        "train",
        "03-vanishing-gradients-%s-%d".formatted(activation, depth),
        "03-vanishing-gradients",
        "--set",
        "model.hidden.activation=" + activation,
        "--set",
        "model.hidden.layers=" + depth,
        "--set",
        "training.epochs=2");
  }

  private static LectureRun of(String command, String name, String config, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, config + ".yaml"));
    arguments.addAll(List.of(more));
    return new LectureRun(name, arguments);
  }
}
