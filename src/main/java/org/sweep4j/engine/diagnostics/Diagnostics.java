package org.sweep4j.engine.diagnostics;

import java.util.List;
import java.util.Optional;
import org.sweep4j.document.Document;

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
    List<Kernel> weights,
    Optional<String> evaluatedOn,
    Optional<ConfusionCounts> confusion,
    Optional<List<Roc>> roc,
    Optional<Decision> decision) {
  public static final Document<Diagnostics> DOCUMENT = Document.of(Diagnostics.class);

  /** Of a training that left none. */
  public static final Diagnostics NONE =
      new Diagnostics(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Norm of the gradient, per layer and epoch. */
  public record GradientNorms(List<Integer> epochs, List<Layer> layers) {
    /** One layer's norms, one for each epoch. */
    public record Layer(String name, double[] norms) {}
  }

  /** One kernel before and after. */
  public record Kernel(String name, double[] edges, State before, State after) {
    /** A kernel at one moment. */
    public record State(List<Integer> counts, double nearZeroShare, double norm) {}
  }

  /** Counts of [true class][predicted class]. */
  public record ConfusionCounts(List<List<Integer>> counts, List<String> labels) {}

  /** A receiver operating characteristic. */
  public record Roc(
      String label, double auc, double[] falsePositiveRate, double[] truePositiveRate) {}

  /** What the network answers over its whole input space, with the data. */
  public record Decision(
      String output,
      List<Input> inputs,
      List<Object> predictions,
      Optional<List<String>> classes,
      List<Point> points) {
    /** One axis. */
    public record Input(String name, double[] values) {}

    /** One example. */
    public record Point(double[] inputs, Number target, Optional<String> label) {}
  }
}
