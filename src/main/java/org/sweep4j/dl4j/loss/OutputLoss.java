package org.sweep4j.dl4j.loss;

import static org.sweep4j.dl4j.loss.UnitwiseLoss.clip;

import java.util.function.Supplier;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Loss;
import org.sweep4j.dl4j.array.NativeCopy;
import org.sweep4j.engine.Penalty;

/**
 * A loss, and the output layer's activity penalty, as Deeplearning4j's loss function.
 *
 * <p>Scores and gradients are sums over the batch: Deeplearning4j divides both by its size. Arrays
 * are [batch, outputs]. Computed in double whatever the network's precision. Masks are not used in
 * this project and ignored.
 */
public final class OutputLoss implements ILossFunction {
  private final transient ExampleLoss formula;
  private final boolean fromLogits;
  private final Supplier<Penalty> activityPenalty;

  private OutputLoss(ExampleLoss formula, boolean fromLogits, Supplier<Penalty> activityPenalty) {
    this.formula = formula;
    this.fromLogits = fromLogits;
    this.activityPenalty = activityPenalty;
  }

  /**
   * The loss behind an output layer with the given activation; {@link Loss} has the formulas. The
   * cross-entropies of a sigmoid and of a softmax are computed from the weighted sums z, exact for
   * any z. Where a loss has no derivative, or clips, it is 0.
   *
   * @param activityPenalty as it holds for the present batch
   */
  public static OutputLoss of(Loss loss, Activation activation, Supplier<Penalty> activityPenalty) {
    boolean fromLogits =
        (loss == Loss.BINARY_CROSSENTROPY && activation == Activation.SIGMOID)
            || (loss == Loss.CATEGORICAL_CROSSENTROPY && activation == Activation.SOFTMAX);
    ExampleLoss formula = fromLogits ? ofLogits(loss) : ofOutputs(loss);
    return new OutputLoss(formula, fromLogits, activityPenalty);
  }

  private static ExampleLoss ofOutputs(Loss loss) {
    return switch (loss) {
      case HALF_SSE -> new SquaredError(false);
      case MSE -> new SquaredError(true);
      case MAE -> new UnitwiseLoss((a, y) -> Math.abs(a - y), (a, y) -> Math.signum(a - y));
      case HINGE ->
          new UnitwiseLoss((a, y) -> Math.max(0, 1 - y * a), (a, y) -> y * a < 1 ? -y : 0);
      case BINARY_CROSSENTROPY ->
          new UnitwiseLoss(
              (a, y) -> -(y * Math.log(clip(a)) + (1 - y) * Math.log1p(-clip(a))),
              (a, y) -> clip(a) == a ? (a - y) / (a * (1 - a)) : 0);
      case CATEGORICAL_CROSSENTROPY -> new CategoricalCrossEntropy();
    };
  }

  private static ExampleLoss ofLogits(Loss loss) {
    return loss == Loss.CATEGORICAL_CROSSENTROPY
        ? new CategoricalCrossEntropyFromLogits()
        : new UnitwiseLoss(
            (z, y) -> Math.max(0, z) - y * z + Math.log1p(Math.exp(-Math.abs(z))),
            (z, y) -> 1 / (1 + Math.exp(-z)) - y);
  }

  @Override
  public double computeScore(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
    double sum = 0;
    for (double score : scores(labels, preOutput, activation)) {
      sum += score;
    }
    return average ? sum / preOutput.size(0) : sum;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    INDArray scores = Nd4j.createUninitialized(preOutput.dataType(), preOutput.size(0), 1);
    NativeCopy.write(scores(labels, preOutput, activation), scores);
    return scores;
  }

  private double[] scores(INDArray labels, INDArray preOutput, IActivation activation) {
    double[] targets = NativeCopy.read(labels);
    double[] outputs = NativeCopy.read(formulaInput(preOutput, activation));
    int units = (int) preOutput.size(1);
    double[] scores = new double[(int) preOutput.size(0)];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = formula.value(outputs, targets, row * units, units);
    }
    Penalty penalty = activityPenalty.get();
    if (!penalty.isNone()) {
      double[] activations = NativeCopy.read(activate(preOutput, activation));
      for (int i = 0; i < activations.length; i++) {
        scores[i / units] += penalty.value(activations[i]);
      }
    }
    return scores;
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    double[] targets = NativeCopy.read(labels);
    double[] outputs = NativeCopy.read(formulaInput(preOutput, activation));
    double[] gradient = new double[outputs.length];
    int units = (int) preOutput.size(1);
    for (int from = 0; from < gradient.length; from += units) {
      formula.gradient(outputs, targets, from, units, gradient);
    }
    return fromLogits
        ? withPenaltyBehindLogits(gradient, preOutput, activation)
        : throughActivation(withPenalty(gradient, outputs), preOutput, activation);
  }

  private INDArray withPenaltyBehindLogits(
      double[] gradient, INDArray preOutput, IActivation activation) {
    INDArray lossGradient = array(gradient, preOutput);
    if (activityPenalty.get().isNone()) {
      return lossGradient;
    }
    double[] activations = NativeCopy.read(activate(preOutput, activation));
    double[] penaltyGradient = withPenalty(new double[gradient.length], activations);
    return lossGradient.addi(throughActivation(penaltyGradient, preOutput, activation));
  }

  private double[] withPenalty(double[] gradient, double[] activations) {
    Penalty penalty = activityPenalty.get();
    for (int i = 0; i < gradient.length && !penalty.isNone(); i++) {
      gradient[i] += penalty.derivative(activations[i]);
    }
    return gradient;
  }

  private static INDArray throughActivation(
      double[] gradient, INDArray preOutput, IActivation activation) {
    return activation.backprop(preOutput.dup('c'), array(gradient, preOutput)).getFirst();
  }

  private INDArray formulaInput(INDArray preOutput, IActivation activation) {
    return fromLogits ? preOutput : activate(preOutput, activation);
  }

  private static INDArray activate(INDArray preOutput, IActivation activation) {
    return activation.getActivation(preOutput.dup('c'), true);
  }

  private static INDArray array(double[] values, INDArray like) {
    INDArray array = Nd4j.createUninitialized(like.dataType(), like.shape(), 'c');
    NativeCopy.write(values, array);
    return array;
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
    return new Pair<>(
        computeScore(labels, preOutput, activation, mask, average),
        computeGradient(labels, preOutput, activation, mask));
  }

  @Override
  public String name() {
    return formula.getClass().getSimpleName();
  }
}
