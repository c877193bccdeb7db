package org.sweep4j.config.yaml.experiment;

import org.sweep4j.config.DataSection;
import org.sweep4j.config.EngineChoice;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.ModelSection;
import org.sweep4j.config.Precision;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.TextKind;
import org.sweep4j.random.Seed;

/** An experiment file as a whole. */
public final class ExperimentKeys {
  private static final Key<String> NAME =
      Key.of(
          "name",
          new TextKind("a name without / and \\", ExperimentKeys::isFileName),
          "Default: the file's name.");
  private static final Key<Long> SEED =
      Key.of("seed", NumberKind.wholeLong(), "From which all random numbers follow.").orElse(0L);
  private static final Key<EngineChoice> ENGINE =
      Key.word(
          "engine", EngineChoice.AUTO, "auto takes backprop where it has everything that is used.");
  private static final Key<Precision> PRECISION =
      Key.word("precision", Precision.FLOAT, "Of weights and outputs.");
  static final Key<DataSection> DATA =
      Key.<DataSection>of("data", DataKeys.SECTION, "What is learned from.")
          .needed("data: {source: iris}");
  static final Key<ModelSection> MODEL =
      Key.<ModelSection>of("model", ModelKeys.SECTION, "The network.").orEmpty();
  static final Key<TrainingSection> TRAINING =
      Key.<TrainingSection>of("training", TrainingKeys.SECTION, "How it is trained.").orEmpty();

  public static final Section<Experiment> SECTION =
      Section.of(
              "experiment",
              "An experiment of Sweep4j.",
              ExperimentKeys::experiment,
              NAME.from(Experiment::name),
              SEED.from(experiment -> experiment.seed().value()),
              ENGINE.from(Experiment::engine),
              PRECISION.from(Experiment::precision),
              DATA.from(Experiment::data),
              MODEL.from(Experiment::model),
              TRAINING.from(Experiment::training))
          .where(
              ExperimentRules::validationIsThereToMonitor,
              ExperimentRules::metricsFitTask,
              ExperimentRules::monitorFitsTask,
              ExperimentRules::outputFitsTask);

  private ExperimentKeys() {}

  private static boolean isFileName(String text) {
    return text.matches("[^/\\\\\\p{Cntrl}]+") && !text.matches("\\.+|\\s*");
  }

  private static Experiment experiment(Fields fields) {
    return new Experiment(
        fields.find(NAME).orElse(fields.reading().name()),
        new Seed(fields.get(SEED)),
        fields.get(ENGINE),
        fields.get(PRECISION),
        fields.get(DATA),
        fields.get(MODEL),
        fields.get(TRAINING));
  }
}
