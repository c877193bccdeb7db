package org.sweep4j.search.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.HiddenLayers;
import org.sweep4j.config.Metric;
import org.sweep4j.config.ModelSection;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.SearchMethod.Hyperband;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.split.Fold;
import org.sweep4j.data.split.Folds;
import org.sweep4j.data.split.RareClasses;
import org.sweep4j.data.split.Split;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Engines;
import org.sweep4j.engine.Preparation;
import org.sweep4j.engine.Tracking;
import org.sweep4j.engine.Training;
import org.sweep4j.engine.TrainingJob;
import org.sweep4j.random.Seed;
import org.sweep4j.search.FoldTrainer;
import org.sweep4j.search.FoldTraining;
import org.sweep4j.search.Trial;
import org.sweep4j.search.space.Leaf;
import org.sweep4j.search.space.SearchSpace;
import org.sweep4j.search.verdict.HeldOutRows;

/** Trains an experiment with a trial's parameters set. */
public final class ExperimentTrials implements FoldTrainer {
  private static final String EPOCHS = "training.epochs";

  private final ExperimentTree tree;
  private final Sweep sweep;
  private final boolean changesData;
  private final boolean changesRows;
  private final Engines engines;
  private final Datasets datasets;
  private final Optional<Fold> outer;
  private final Remembered<Variant, Experiment> experiments = new Remembered<>();
  private final Experiment base;
  private final Task task;
  private final Objective objective;
  private final Quantity quantity;

  /**
   * Reads the data and checks all that does not depend on a trial's parameters.
   *
   * @throws BadInputException if the experiment or its data cannot be used, a parameter's name
   *     reaches nothing, or the metric does not exist
   */
  public ExperimentTrials(ExperimentTree tree, Sweep sweep, Engines engines) {
    this.tree = tree;
    this.sweep = sweep;
    this.engines = engines;
    this.datasets = new Datasets();
    this.outer = Optional.empty();
    List<String> reached = reached();
    this.changesData = reached.stream().anyMatch(path -> path.startsWith("data."));
    this.changesRows = changesData || reached.contains("seed");
    this.base = tree.experiment(circumstances());
    Dataset dataset = tree.locating(() -> datasets.get(base.data()));
    tree.experimentOn(dataset.task(), circumstances());
    this.task = dataset.task();
    this.objective = sweep.metric().orElseGet(() -> Objectives.usual(task));
    this.quantity = Objectives.quantity(objective, dataset.task());
    checkHeldOut(tree.locating(() -> rows(base, 0)));
    checkClasses(dataset);
    checkRepeats();
  }

  /** The same trials on the rows that a fold learns from. */
  private ExperimentTrials(ExperimentTrials whole, Fold outer) {
    this.tree = whole.tree;
    this.sweep = whole.sweep;
    this.changesData = whole.changesData;
    this.changesRows = whole.changesRows;
    this.engines = whole.engines;
    this.datasets = whole.datasets;
    this.outer = Optional.of(outer);
    this.base = whole.base;
    this.task = whole.task;
    this.objective = whole.objective;
    this.quantity = whole.quantity;
    checkHeldOut(rows(base, 0));
    checkClasses(dataset(base));
  }

  /**
   * The trials of nested cross-validation: those of each part leave its rows out.
   *
   * @throws BadInputException if the rows are not the same for all trials, or too few
   */
  public List<ExperimentTrials> nested(int parts) {
    if (changesRows) {
      throw new BadInputException(
          Problem.ofSetting(
              "nested",
              "nested needs the same rows for all trials, found a sweep over data or seed; sweep"
                  + " other parameters, or leave nested out"));
    }
    if (sweep.folds() == 0 && base.data().splitBy().time().isPresent()) {
      throw new BadInputException(
          Problem.ofSetting(
              "nested",
              "nested over data.time needs folds, since the validation rows are the last ones,"
                  + " found folds: 0; write folds: 3, or leave nested out"));
    }
    Seed seed = base.seed().derive("nested");
    int[] rows = FoldRows.rows(Split.of(dataset(base), base.data(), base.seed()));
    return Folds.of(dataset(base), rows, parts, base.data().shuffle(), seed).stream()
        .map(part -> new ExperimentTrials(this, part))
        .toList();
  }

  private FoldRows rows(Experiment experiment, int fold) {
    IntPredicate used =
        outer
            .map(part -> Arrays.stream(part.training()).boxed().collect(Collectors.toSet()))
            .<IntPredicate>map(kept -> kept::contains)
            .orElse(row -> true);
    return FoldRows.of(experiment, dataset(experiment), sweep.folds(), fold, used);
  }

  /**
   * The score of a trial's network, trained on the rows of nested cross-validation, on those left
   * out; NaN if it diverged.
   */
  public double outerScore(Trial chosen, Consumer<Training> afterEpoch) {
    return refit(chosen)
        .run(afterEpoch)
        .test()
        .map(left -> left.evaluation().value(quantity.metric()))
        .orElse(Double.NaN);
  }

  private void checkRepeats() {
    boolean ordered = !base.data().shuffle() || base.data().splitBy().time().isPresent();
    if (sweep.foldPlan().repeats() > 1 && ordered) {
      throw new BadInputException(
          Problem.ofSetting(
              "folds.repeats",
              "folds.repeats must be 1 where rows keep their order, as every division is the same,"
                  + " found %d with data.shuffle: false or data.time; write one of them otherwise"
                      .formatted(sweep.foldPlan().repeats())));
    }
  }

  /**
   * The paths that the sweep's parameters reach.
   *
   * @throws BadInputException with a problem for each that reaches nothing
   */
  private List<String> reached() {
    List<Problem> problems = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (Leaf leaf : SearchSpace.of(sweep).leaves()) {
      try {
        paths.addAll(tree.paths(leaf.name(), sweep.bind()));
      } catch (BadInputException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return paths;
  }

  private void checkHeldOut(FoldRows rows) {
    if (quantity.validation() && rows.heldOut().length == 0) {
      throw new BadInputException(
          Problem.of(
              tree.file(),
              "with folds: 0 the metric "
                  + objective.name()
                  + " needs validation rows, found data.validation: 0; set it to a share such as"
                  + " 0.2, or folds to 3"));
    }
  }

  /** An area under the ROC curve needs rows of every class. */
  private void checkClasses(Dataset dataset) {
    if (!quantity.metric().equals(Optional.of(Metric.ROC_AUC))) {
      return;
    }
    for (int fold = 0; fold < folds(); fold++) {
      FoldRows rows = rows(base, fold);
      List<String> absent =
          RareClasses.among(dataset, quantity.validation() ? rows.heldOut() : rows.training(), 1);
      if (!absent.isEmpty()) {
        throw new BadInputException(
            Problem.of(
                tree.file(),
                ("%s has no value on rows that lack a class, found none of class '%s' in fold %d;"
                        + " write fewer folds, find more rows, or take another metric")
                    .formatted(objective.name(), absent.get(0), fold + 1)));
      }
    }
  }

  private ReadOption[] circumstances() {
    return ReadOption.ofFolds(sweep.folds());
  }

  /** What the sweep improves. */
  public Objective objective() {
    return objective;
  }

  /** The experiment without any parameter set. */
  public Experiment base() {
    return base;
  }

  /** What the data were taken for. */
  public DataSummary summary() {
    DataSection data = sweep.folds() == 0 ? base.data() : base.data().withoutValidation();
    Dataset dataset = dataset(base);
    return DataSummary.of(dataset, Split.of(dataset, data, base.seed()), sweep.folds());
  }

  /** How many parameters the network of a trial has. */
  public long networkSize(Configuration parameters) {
    Experiment experiment = experiment(parameters);
    Dataset dataset = dataset(experiment);
    FoldRows rows = rows(experiment, 0);
    return Preparation.of(experiment, dataset, rows.training(), rows.heldOut(), rows.seed())
        .plan()
        .initialWeights()
        .count();
  }

  /** The rows that trials are scored on. */
  public HeldOutRows heldOut() {
    Map<Integer, Integer> units = new HashMap<>();
    List<Integer> kept = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double ratio = 0;
    for (int fold = 0; fold < folds(); fold++) {
      FoldRows rows = rows(base, fold);
      ratio += 1.0 * rows.heldOut().length / rows.training().length / folds();
      int[] places = FoldMetrics.keptPlaces(rows.heldOut().length, folds()).toArray();
      for (int place : places) {
        int row = unit(rows.heldOut()[place]);
        kept.add(units.computeIfAbsent(row, unit -> units.size()));
        weights.add(grouped() ? 1.0 / places.length : 1);
      }
    }
    return new HeldOutRows(
        changesRows ? new int[0] : kept.stream().mapToInt(unit -> unit).toArray(),
        changesRows ? new double[0] : weights.stream().mapToDouble(weight -> weight).toArray(),
        ratio);
  }

  /** Folds of whole groups differ in size and count the same; others are of one size but a row. */
  private boolean grouped() {
    return dataset(base).relation().filter(relation -> !relation.byTime()).isPresent();
  }

  /** Rows of one group are drawn together, as they were divided. */
  private int unit(int row) {
    return dataset(base)
        .relation()
        .filter(relation -> !relation.byTime())
        .map(relation -> relation.numbers()[row])
        .orElse(row);
  }

  /** The experiment's file as it was written, see {@link ExperimentTree#write}. */
  public String written() {
    return tree.write(circumstances());
  }

  /** The data of an experiment of this sweep, read once. */
  public Dataset dataset(Experiment experiment) {
    return datasets.get(experiment.data());
  }

  /**
   * The experiment with a trial's parameters set.
   *
   * @throws BadInputException with every problem, if they make no valid one
   */
  public Experiment experiment(Configuration parameters) {
    return experiment(parameters, OptionalInt.empty());
  }

  /**
   * What a trial depends on, equal for parameters that make the same experiment; parameters that
   * make no valid one are like no others.
   */
  public Object identity(Configuration parameters) {
    try {
      Experiment experiment = experiment(parameters);
      ModelSection model = experiment.model();
      ModelSection spelledOut =
          new ModelSection(
              new HiddenLayers.Explicit(model.hidden().layers()),
              model.output(),
              model.kernelInitializer());
      return new Experiment(
          experiment.name(),
          experiment.seed(),
          experiment.engine(),
          experiment.precision(),
          experiment.data(),
          spelledOut,
          experiment.training());
    } catch (BadInputException e) {
      return parameters;
    }
  }

  /**
   * The training of a configuration on all rows but the test rows, with the experiment's own seed:
   * what {@code best/} holds. Where early stopping watched the folds, it takes as many epochs as
   * they kept.
   */
  public TrainingJob refit(Trial best) {
    OptionalInt epochs =
        sweep.method().brackets().map(Hyperband::maxEpochs).orElse(OptionalInt.empty());
    Experiment experiment = experiment(best.parameters(), epochs);
    Dataset dataset = dataset(experiment);
    Split split = Split.of(dataset, experiment.data(), experiment.seed());
    TrainingJob job = new TrainingJob(experiment, dataset, split, engines);
    TrainingJob whole =
        outer
            .map(part -> job.onAllOf(new Split(part.training(), new int[0], part.heldOut())))
            .orElseGet(job::onAllTrainingRows);
    return CrossValidation.refit(job, whole, best.metrics(), best.epochs());
  }

  /** What an experiment of this sweep depends on; 3 and 3.0 may be read differently. */
  private record Variant(Map<String, @Nullable Object> values, OptionalInt epochs) {}

  private Experiment experiment(Configuration parameters, OptionalInt epochs) {
    return experiments.get(
        new Variant(parameters.values(), epochs), () -> read(parameters, epochs));
  }

  private Experiment read(Configuration parameters, OptionalInt epochs) {
    ExperimentTree changed = tree.with(parameters, sweep.bind());
    if (epochs.isPresent()) {
      changed = changed.with(EPOCHS, epochs.getAsInt());
    }
    return measured(
        changesData
            ? changed.experimentOn(
                dataset(changed.experiment(circumstances())).task(), circumstances())
            : changed.experimentOn(task, circumstances()));
  }

  /** The objective is computed even where the experiment does not list it. */
  private Experiment measured(Experiment experiment) {
    Set<Metric> metrics =
        new LinkedHashSet<>(experiment.training().metrics(dataset(experiment).task()));
    quantity.metric().ifPresent(metrics::add);
    return new Experiment(
        experiment.name(),
        experiment.seed(),
        experiment.engine(),
        experiment.precision(),
        experiment.data(),
        experiment.model(),
        experiment.training().withMetrics(List.copyOf(metrics)));
  }

  @Override
  public int folds() {
    return sweep.foldPlan().trainings();
  }

  @Override
  public double testToTraining() {
    return heldOut().testToTraining();
  }

  @Override
  public int[] rowUnits() {
    return heldOut().units();
  }

  /** The experiment's seed, also where the parameters make no valid experiment. */
  @Override
  public long seed(Configuration parameters) {
    try {
      return experiment(parameters).seed().value();
    } catch (BadInputException e) {
      return base.seed().value();
    }
  }

  @Override
  public FoldTraining start(int trial, Configuration parameters, int fold, OptionalInt epochs) {
    Experiment experiment = experiment(parameters, epochs);
    Dataset dataset = dataset(experiment);
    FoldRows rows = rows(experiment, fold);
    Preparation preparation =
        Preparation.of(experiment, dataset, rows.training(), rows.heldOut(), rows.seed());
    Engine engine = engines.choose(experiment.engine(), preparation.plan());
    return new ExperimentFold(
        Training.start(preparation, engine, tracking(experiment)),
        quantity,
        changesRows ? OptionalInt.empty() : OptionalInt.of(folds()));
  }

  private Tracking tracking(Experiment experiment) {
    boolean everyEpoch =
        sweep.earlyTermination().isPresent() || sweep.method().brackets().isPresent();
    int every = everyEpoch ? 1 : Tracking.sparse(experiment.training().epochs()).validationEvery();
    boolean onTraining = !quantity.validation() && quantity.metric().isPresent();
    return new Tracking(onTraining, false, every);
  }
}
