package org.sweep4j.dl4j;

import java.util.Arrays;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.dl4j.array.NativeCopy;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.Snapshot;
import org.sweep4j.engine.Weights;

/** A {@link MultiLayerNetwork} trained through its own {@code fit}. */
final class Dl4jNetwork implements Network {
  /** Rows predicted at a time, so that memory does not grow with the data set. */
  private static final int ROWS_AT_A_TIME = 1024;

  private final CurrentStep step = new CurrentStep();
  private final ParameterLayout layout;
  private final PenaltyGradient penalties;
  private final MultiLayerNetwork network;
  private final NativeBatch features;
  private final NativeBatch targets;

  Dl4jNetwork(NetworkPlan plan) {
    DataType type = NetworkTranslator.dataType(plan.precision());
    layout = new ParameterLayout(plan);
    penalties = new PenaltyGradient(plan);
    network = new MultiLayerNetwork(NetworkTranslator.translate(plan, step));
    network.init();
    network.initGradientsView();
    features = new NativeBatch(type, plan.inputs());
    targets = new NativeBatch(type, plan.outputs());
    assign(plan.initialWeights());
  }

  @Override
  public double fit(Batch batch, double learningRate) {
    enter(batch, learningRate);
    network.fit(features.load(batch.features()), targets.load(batch.targets()));
    return network.score();
  }

  private void enter(Batch batch, double learningRate) {
    step.enter(batch, learningRate);
    network.setIterationCount(Math.toIntExact(batch.iteration()));
    network.setEpochCount(batch.epoch());
  }

  @Override
  public Weights gradient(Batch batch) {
    enter(batch, 0);
    network.setInput(features.load(batch.features()));
    network.setLabels(targets.load(batch.targets()));
    network.computeGradientAndScore();
    double[] sum = NativeCopy.read(network.getFlattenedGradients());
    Weights mean = layout.read(Arrays.stream(sum).map(g -> g / batch.rows()).toArray());
    return penalties.addTo(mean, weights(), batch.rows());
  }

  @Override
  public double evaluate(Matrix features, Matrix targets, Matrix outputs) {
    double loss = 0;
    step.leave();
    for (int from = 0; from < features.rows(); from += ROWS_AT_A_TIME) {
      int rows = Math.min(ROWS_AT_A_TIME, features.rows() - from);
      forward(features, outputs, from, rows);
      loss += rows * score(targets, from, rows);
    }
    return loss / features.rows();
  }

  /** Fills the outputs of some rows and leaves the output layer ready to tell their loss. */
  private void forward(Matrix features, Matrix outputs, int from, int rows) {
    INDArray input = this.features.load(features, from, rows);
    int hidden = network.getnLayers() - 1;
    LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.noWorkspaces();
    INDArray lastHidden =
        hidden == 0 ? input : network.feedForwardToLayer(hidden - 1, input, false).get(hidden);
    network.getOutputLayer().setInput(lastHidden, workspaces);
    double[] activations = NativeCopy.read(network.getOutputLayer().activate(false, workspaces));
    System.arraycopy(
        activations, 0, outputs.values(), from * outputs.columns(), activations.length);
  }

  private double score(Matrix targets, int from, int rows) {
    IOutputLayer output = (IOutputLayer) network.getOutputLayer();
    output.setLabels(this.targets.load(targets, from, rows));
    return output.computeScore(
        network.calcRegularizationScore(true), false, LayerWorkspaceMgr.noWorkspaces());
  }

  @Override
  public Weights weights() {
    return layout.read(NativeCopy.read(network.params()));
  }

  @Override
  public void assign(Weights weights) {
    NativeCopy.write(ParameterLayout.flatten(weights), network.params());
  }

  @Override
  public Snapshot snapshot() {
    INDArray state = network.getUpdater().getStateViewArray();
    return new Snapshot(weights(), state == null ? new double[0] : NativeCopy.read(state));
  }

  @Override
  public void restore(Snapshot snapshot) {
    assign(snapshot.weights());
    INDArray state = network.getUpdater().getStateViewArray();
    if (state != null) {
      NativeCopy.write(snapshot.optimizerState(), state);
    }
  }

  /** Frees the arrays at once; {@code MultiLayerNetwork.close} would also run a full collection. */
  @Override
  public void close() {
    INDArray state = network.getUpdater().getStateViewArray();
    if (state != null) {
      state.close();
    }
    network.getFlattenedGradients().close();
    network.params().close();
    features.close();
    targets.close();
  }
}
