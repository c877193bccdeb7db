package org.sweep4j.report.run;

import java.util.List;
import java.util.Optional;

/**
 * What training saw besides its history: {@code diagnostics.json}, each part optional.
 *
 * <pre>{@code
 * {"gradient_norms": {"epochs": [0, 1, 2], "layers": [{"name": "dense 1", "norms": [0.5, 0.4, 0.3]}]},
 *  "weights": [{"name": "dense 1",
 *               "edges": [-1.0, -0.5, 0.0, 0.5, 1.0],
 *               "before": {"counts": [1, 9, 8, 2], "near_zero_share": 0.02, "norm": 4.1},
 *               "after": {"counts": [3, 7, 6, 4], "near_zero_share": 0.10, "norm": 5.0}}],
 *  "evaluated_on": "test",
 *  "confusion": {"labels": ["M", "R"], "counts": [[20, 2], [3, 17]]},
 *  "roc": [{"label": "R", "auc": 0.95, "false_positive_rate": [0, 0.1, 1], "true_positive_rate": [0, 0.9, 1]}],
 *  "decision": {"output": "probability of yes",
 *               "inputs": [{"name": "age", "values": [18, 19, 20]}],
 *               "predictions": [0.1, 0.2, 0.3],
 *               "points": [{"inputs": [22], "target": 0, "label": "no"}]}}
 * }</pre>
 *
 * <ul>
 *   <li>{@code gradient_norms}: Euclidean norm of the mini-batch gradient of each layer's kernel,
 *       mean over the epoch's batches; first layer first.
 *   <li>{@code weights}: a kernel's values before and after training, counted in the same bins;
 *       {@code edges} has one number more than {@code counts}. Near zero is |w| &lt; 0.001.
 *   <li>{@code confusion}: row = the true class, column = the predicted one.
 *   <li>{@code roc}: one curve per class against the rest; one curve, of the positive class, for
 *       two classes.
 *   <li>{@code decision}: for one or two inputs, in the data's own units. Two inputs: a row of
 *       {@code predictions} for each value of the second input, a column for each of the first.
 *       {@code target} is what the output is compared with: 0 or 1, or the regression's target;
 *       {@code label} is the class, absent for regression. Several classes: {@code output} is
 *       "predicted class", {@code predictions} are class numbers and {@code classes} the labels.
 * </ul>
 */
public record Diagnostics(
    Optional<GradientNorms> gradientNorms,
    List<LayerWeights> weights,
    String evaluatedOn,
    Optional<Confusion> confusion,
    List<Roc> roc,
    Optional<Decision> decision) {

  /** Norm of the gradient, per layer and epoch. */
  public record GradientNorms(double[] epochs, List<Layer> layers) {

    /** One layer's norms, one for each epoch. */
    public record Layer(String name, double[] norms) {}
  }

  /** One kernel before and after. */
  public record LayerWeights(String name, double[] edges, State before, State after) {

    /** A kernel at one moment. */
    public record State(double[] counts, double nearZeroShare, double norm) {}
  }

  /** Counts of [true class][predicted class]. */
  public record Confusion(List<String> labels, List<double[]> counts) {}

  /** A receiver operating characteristic. */
  public record Roc(
      String label, double auc, double[] falsePositiveRate, double[] truePositiveRate) {}

  /** What the network answers over its whole input space, with the data. */
  public record Decision(
      String output,
      List<Input> inputs,
      List<double[]> predictions,
      List<String> classes,
      List<Point> points) {

    /** One axis. */
    public record Input(String name, double[] values) {}

    /** One example; {@code label} is empty for regression. */
    public record Point(double[] inputs, double target, String label) {}
  }

  static Diagnostics read(RunFiles files) {
    Fields json = files.json("diagnostics.json");
    return new Diagnostics(
        Optional.of(json.fields("gradient_norms"))
            .filter(f -> !f.isEmpty())
            .map(Diagnostics::norms),
        json.objects("weights").stream().map(Diagnostics::weights).toList(),
        json.text("evaluated_on").orElse("test"),
        Optional.of(json.fields("confusion")).filter(f -> !f.isEmpty()).map(Diagnostics::confusion),
        json.objects("roc").stream().map(Diagnostics::roc).toList(),
        Optional.of(json.fields("decision")).filter(f -> !f.isEmpty()).map(Diagnostics::decision));
  }

  private static GradientNorms norms(Fields json) {
    return new GradientNorms(
        json.numbers("epochs"),
        json.objects("layers").stream()
            .map(layer -> new GradientNorms.Layer(name(layer), layer.numbers("norms")))
            .toList());
  }

  private static LayerWeights weights(Fields json) {
    return new LayerWeights(
        name(json),
        json.numbers("edges"),
        state(json.fields("before")),
        state(json.fields("after")));
  }

  private static LayerWeights.State state(Fields json) {
    return new LayerWeights.State(
        json.numbers("counts"),
        json.number("near_zero_share").orElse(Double.NaN),
        json.number("norm").orElse(Double.NaN));
  }

  private static Confusion confusion(Fields json) {
    return new Confusion(json.texts("labels"), json.rows("counts"));
  }

  private static Roc roc(Fields json) {
    return new Roc(
        json.text("label").orElse(""),
        json.number("auc").orElse(Double.NaN),
        json.numbers("false_positive_rate"),
        json.numbers("true_positive_rate"));
  }

  private static Decision decision(Fields json) {
    List<Decision.Input> inputs =
        json.objects("inputs").stream()
            .map(input -> new Decision.Input(name(input), input.numbers("values")))
            .toList();
    List<double[]> predictions =
        inputs.size() == 1 ? List.of(json.numbers("predictions")) : json.rows("predictions");
    return new Decision(
        json.text("output").orElse("output"),
        inputs,
        predictions,
        json.texts("classes"),
        json.objects("points").stream()
            .map(
                point ->
                    new Decision.Point(
                        point.numbers("inputs"),
                        point.number("target").orElse(Double.NaN),
                        point.text("label").orElse("")))
            .toList());
  }

  private static String name(Fields json) {
    return json.text("name").orElse("");
  }
}
