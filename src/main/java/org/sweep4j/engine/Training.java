package org.sweep4j.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.EarlyStopping;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Batches;
import org.sweep4j.data.Examples;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.metric.Metrics;

/**
 * The loop over epochs and batches, one epoch a call, so that whoever searches may stop or continue
 * it between epochs.
 *
 * <pre>{@code
 * try (Training training = Training.start(preparation, engine, Tracking.EVERYTHING)) {
 *   while (training.advance()) {}
 *   Weights weights = training.weights();
 * }
 * }</pre>
 */
public final class Training implements AutoCloseable {
  private final Preparation preparation;
  private final TrainingSection settings;
  private final Tracking tracking;
  private final Engine engine;
  private final Network network;
  private final Batches batches;
  private final TargetScale scale;
  private final double lossFactor;
  private final StoppingRule stopping;
  private final List<Metric> metrics;
  private final List<EpochRecord> epochs = new ArrayList<>();
  private TrainingStatus status;
  private @Nullable Weights bestWeights;
  private @Nullable TrainingOrigin origin;

  /** A snapshot that is damaged, or of another training; the message says what was found. */
  public static final class UnusableSnapshot extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnusableSnapshot(IllegalArgumentException reason) {
      super(reason.getMessage(), reason);
    }
  }

  private Training(Preparation preparation, Engine engine, Tracking tracking) {
    this.preparation = preparation;
    this.settings = preparation.experiment().training();
    this.tracking = tracking;
    this.engine = engine;
    this.network = engine.create(preparation.plan());
    this.metrics = settings.metrics(preparation.dataset().task());
    this.batches = preparation.batches();
    this.scale = preparation.targetScale();
    this.lossFactor = scale.lossFactor(preparation.plan().loss());
    Quantity judge = new Quantity(preparation.validation().isPresent(), Optional.empty());
    this.stopping = new StoppingRule(settings.earlyStopping(), judge);
    this.status = settings.epochs() == 0 ? TrainingStatus.COMPLETE : TrainingStatus.RUNNING;
  }

  /** A training before its first epoch. */
  public static Training start(Preparation preparation, Engine engine, Tracking tracking) {
    return new Training(preparation, engine, tracking);
  }

  /**
   * A training that was put aside, in this process or another; it goes on to the same bits as if it
   * never had been.
   *
   * @param snapshot see {@link #snapshot}
   * @throws UnusableSnapshot if it is damaged, or belongs to another training
   */
  public static Training resume(
      Preparation preparation, Engine engine, Tracking tracking, byte[] snapshot) {
    Training training = start(preparation, engine, tracking);
    try {
      training.restore(snapshot);
      return training;
    } catch (IllegalArgumentException e) {
      training.close();
      throw new UnusableSnapshot(e);
    }
  }

  /**
   * Puts the training aside between two epochs: weights, optimiser, early stopping, history, and
   * what it was begun with, so that it is continued with nothing else.
   */
  public byte[] snapshot() {
    NamedArrays content =
        new TrainingState(
                network.snapshot(),
                Optional.ofNullable(bestWeights),
                stopping.state(),
                epochs,
                status)
            .write();
    origin().write(content);
    return content.toBytes();
  }

  private void restore(byte[] snapshot) {
    NamedArrays content = NamedArrays.read(snapshot);
    origin().check(content);
    TrainingState state = TrainingState.read(content, network.snapshot());
    network.restore(state.network());
    bestWeights = state.best().orElse(null);
    stopping.restore(state.stopping());
    epochs.addAll(state.epochs());
    status = state.status();
  }

  private TrainingOrigin origin() {
    if (origin == null) {
      origin = TrainingOrigin.of(preparation, engine.name(), tracking);
    }
    return origin;
  }

  /**
   * Runs the next epoch.
   *
   * @return whether another one may follow
   */
  public boolean advance() {
    if (status != TrainingStatus.RUNNING) {
      return false;
    }
    long started = System.nanoTime();
    int epoch = epochs.size();
    double rate = settings.schedule().value(settings.optimizer().learningRate(), epoch);
    double[] gradientNorms = new double[0];
    double sum = 0;
    for (Batch batch : batches.epoch(epoch)) {
      if (tracking.gradients() && batch.index() == 0) {
        gradientNorms = kernelNorms(network.gradient(batch));
      }
      double loss = network.fit(batch, rate);
      if (!Double.isFinite(loss)) {
        status = TrainingStatus.DIVERGED;
        return false;
      }
      sum += loss * batch.rows();
    }
    double loss = lossFactor * sum / preparation.training().rows();
    finishEpoch(epoch, rate, loss, gradientNorms, started);
    return status == TrainingStatus.RUNNING;
  }

  /**
   * Runs epochs until so many are done, unless the training ends before.
   *
   * @param afterEpoch told after every epoch
   */
  public void advanceTo(int epochsDone, Consumer<Training> afterEpoch) {
    boolean more = status == TrainingStatus.RUNNING;
    while (more && epochs.size() < epochsDone) {
      more = advance();
      afterEpoch.accept(this);
    }
  }

  /** Ends a training that is not over; its weights stay as they are. */
  public void stop() {
    if (status == TrainingStatus.RUNNING) {
      status = TrainingStatus.STOPPED;
    }
  }

  private void finishEpoch(
      int epoch, double rate, double loss, double[] gradientNorms, long started) {
    boolean last = epoch + 1 >= settings.epochs();
    Map<Metric, Double> onTraining =
        tracking.training() ? evaluate(preparation.training()).metrics() : Map.of();
    Optional<Evaluation> onValidation =
        last || needsValidation(epoch)
            ? preparation.validation().map(this::evaluate)
            : Optional.empty();
    double seconds = (System.nanoTime() - started) / 1e9;
    EpochRecord record =
        new EpochRecord(epoch, rate, loss, onTraining, onValidation, gradientNorms, seconds);
    epochs.add(record);
    if (onValidation.isPresent() && !Double.isFinite(onValidation.get().loss())) {
      status = TrainingStatus.DIVERGED;
      return;
    }
    judge(record, last);
  }

  private boolean needsValidation(int epoch) {
    return (epoch + 1) % tracking.validationEvery() == 0 || settings.watchesValidation();
  }

  private void judge(EpochRecord record, boolean last) {
    if (stopping.isBest(record) && restoresBest()) {
      bestWeights = network.weights();
    }
    if (stopping.stops(record)) {
      status = TrainingStatus.STOPPED_EARLY;
    } else if (last) {
      status = TrainingStatus.COMPLETE;
    }
    if (status != TrainingStatus.RUNNING && bestWeights != null) {
      network.assign(bestWeights);
    }
  }

  private boolean restoresBest() {
    return settings.earlyStopping().map(EarlyStopping::restoreBestWeights).orElse(false);
  }

  /** Loss and the experiment's metrics of prepared rows with the present weights. */
  public Evaluation evaluate(Examples examples) {
    return assess(examples).evaluation();
  }

  /** Outputs, loss and metrics of prepared rows with the present weights. */
  public Assessment assess(Examples examples) {
    Matrix outputs = Matrix.zeros(examples.rows(), preparation.plan().outputs());
    Matrix targets = scale.scaled(examples.targets());
    double loss = lossFactor * network.evaluate(examples.features(), targets, outputs);
    scale.unscale(outputs);
    return new Assessment(
        examples,
        outputs,
        new Evaluation(
            loss, Metrics.of(preparation.dataset().task(), metrics, outputs, examples.targets())));
  }

  public TrainingStatus status() {
    return status;
  }

  public History history() {
    return new History(epochs);
  }

  public int epochsRun() {
    return epochs.size();
  }

  /** The last of {@link #history}, which is a copy of all. */
  public Optional<EpochRecord> lastEpoch() {
    return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
  }

  /**
   * The epoch with the best monitored quantity (validation loss unless early stopping names
   * another); −1 before the first.
   */
  public int bestEpoch() {
    return stopping.bestEpoch();
  }

  /** The epoch after which the weights were as they are now; −1 before the first. */
  public int keptEpoch() {
    boolean over = status == TrainingStatus.COMPLETE || status == TrainingStatus.STOPPED_EARLY;
    boolean restored = over && bestWeights != null;
    return restored ? bestEpoch() : epochs.size() - 1;
  }

  /** The weights as they are trained, for targets as they are scaled. */
  public Weights weights() {
    return network.weights();
  }

  /** The weights that predict in the target's unit. */
  public Weights deliveredWeights() {
    return scale.delivered(network.weights());
  }

  public Preparation preparation() {
    return preparation;
  }

  @Override
  public void close() {
    network.close();
  }

  private static double[] kernelNorms(Weights gradient) {
    return gradient.kernels().stream().mapToDouble(Training::norm).toArray();
  }

  private static double norm(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
