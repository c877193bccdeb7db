package org.sweep4j.lecture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.sweep4j.engine.diagnostics.Diagnostics.GradientNorms;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Lines;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.run.TrainingRun;

/** How much of the gradient reaches the first layer, by depth. */
final class VanishingTopic implements Topic {
  static final String CONFIG = "03-vanishing-gradients";
  static final List<String> ACTIVATIONS = List.of("sigmoid", "tanh", "relu", "swish");
  static final int SHALLOWEST = 2;
  static final int DEEPEST = 8;

  /** Below this share the first layer hardly learns. */
  private static final double VANISHED = 0.01;

  /** Name of the run's directory, without its seed. */
  static String run(String activation, int depth) {
    return "%s-%s-%d".formatted(CONFIG, activation, depth);
  }

  @Override
  public Optional<Passage> passage(Runs runs) {
    List<Map<Integer, double[]>> ratios =
        ACTIVATIONS.stream().map(activation -> ratios(runs, activation)).toList();
    return ratios.stream().allMatch(ratio -> ratio.containsKey(DEEPEST))
        ? Optional.of(passage(ratios))
        : Optional.empty();
  }

  /** By depth, one for each seed. */
  private static Map<Integer, double[]> ratios(Runs runs, String activation) {
    Map<Integer, double[]> ratios = new TreeMap<>();
    for (int depth = SHALLOWEST; depth <= DEEPEST; depth++) {
      double[] each =
          runs.trainings(run(activation, depth)).stream()
              .map(VanishingTopic::ratio)
              .flatMapToDouble(OptionalDouble::stream)
              .toArray();
      if (each.length > 0) {
        ratios.put(depth, each);
      }
    }
    return ratios;
  }

  /** The first kernel's gradient norm over the output layer's, in the first epoch. */
  private static OptionalDouble ratio(TrainingRun run) {
    List<GradientNorms.Layer> layers =
        run.diagnostics().gradientNorms().map(GradientNorms::layers).orElse(List.of());
    if (layers.size() < 3 || layers.get(0).norms().length == 0) {
      return OptionalDouble.empty();
    }
    double last = layers.get(layers.size() - 1).norms()[0];
    return OptionalDouble.of(layers.get(0).norms()[0] / last);
  }

  private static Passage passage(List<Map<Integer, double[]>> ratios) {
    Lines lines = new Lines("hidden layers", "first ÷ last layer's gradient").onLogarithmicScale();
    for (int i = 0; i < ACTIVATIONS.size(); i++) {
      lines =
          lines.line(
              ACTIVATIONS.get(i),
              Lines.Role.NAMED,
              ratios.get(i).keySet().stream().mapToDouble(Integer::doubleValue).toArray(),
              ratios.get(i).values().stream().mapToDouble(PairedDifference::mean).toArray());
    }
    Figure figure =
        new Figure(
            "vanishing",
            Figure.Kind.LINES,
            Figure.Width.FULL,
            "",
            "The norm of the first kernel's gradient over that of the output's, in the first epoch,"
                + " mean over the seeds; the scale is logarithmic, so that a straight line down is"
                + " a constant factor a layer.",
            lines);
    return new Passage(
        "vanishing",
        "Vanishing gradients by depth",
        List.of(
            finding(
                "sigmoid",
                "says that the sigmoid slows learning through vanishing gradients.",
                ratios),
            finding("tanh", "says the same of tanh.", ratios),
            finding("relu", "says that ReLU has a vanishing-gradient problem too.", ratios)),
        List.of(figure));
  }

  private static Finding finding(
      String activation, String claim, List<Map<Integer, double[]>> ratios) {
    double[] each =
        ratios.get(ACTIVATIONS.indexOf(activation)).getOrDefault(DEEPEST, new double[0]);
    Outcome outcome = vanishes(activation, each);
    return new Finding(
        Claim.ofLecture(claim),
        outcome.measured(),
        "the ratio at eight hidden layers is below 1/100 with every seed; it differs if with none",
        outcome.agreement(),
        List.of(Runs.link(Runs.name(run(activation, DEEPEST), Runs.SEEDS.get(0)))));
  }

  /** Whether too little is left of the last layer's gradient in the first. */
  static Outcome vanishes(String activation, double[] ratios) {
    return Outcome.ofSeeds(
        Arrays.stream(ratios).filter(ratio -> ratio < VANISHED).count(),
        ratios.length,
        "with %s the first of eight layers' gradient is %s to %s of the last one's over %s."
            .formatted(
                activation,
                Numbers.text(Arrays.stream(ratios).min().orElse(Double.NaN)),
                Numbers.text(Arrays.stream(ratios).max().orElse(Double.NaN)),
                Numbers.count(ratios.length, "seed")));
  }
}
