package org.sweep4j.config.yaml.experiment;

import org.sweep4j.config.DataSection;
import org.sweep4j.config.EngineChoice;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.ModelSection;
import org.sweep4j.config.Precision;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Mapped;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;
import org.sweep4j.config.yaml.text.YamlText;
import org.sweep4j.random.Seed;

/** An experiment file as a whole. */
public final class ExperimentKeys {
  private static final Key<String> NAME =
      Key.of("name", ValueKind.text("a name without / and \\", ExperimentKeys::isFileName))
          .doc("Default: the file's name.");
  private static final Key<Seed> SEED =
      Key.of("seed", new Mapped<>(NumberKind.WHOLE_LONG, Seed::new, Seed::value))
          .doc("From which all random numbers follow.")
          .orElse(new Seed(0));
  static final Key<DataSection> DATA =
      Key.of("data", DataKeys.SECTION).doc("What is learned from.").needed("data: {source: iris}");
  static final Key<ModelSection> MODEL =
      Key.of("model", ModelKeys.SECTION).doc("The network.").orEmpty();
  static final Key<TrainingSection> TRAINING =
      Key.of("training", TrainingKeys.SECTION).doc("How it is trained.").orEmpty();
  public static final Section<Experiment> SECTION =
      Section.ofRecord(
              Experiment.class,
              "experiment",
              "An experiment of Sweep4j.",
              NAME.as(fields -> fields.find(NAME).orElse(fields.reading().name())),
              SEED,
              Key.word("engine", EngineChoice.AUTO)
                  .doc("auto takes backprop where it has everything that is used."),
              Key.word("precision", Precision.FLOAT).doc("Of weights and outputs."),
              DATA,
              MODEL,
              TRAINING)
          .where(
              ExperimentRules::validationIsThereToMonitor,
              ExperimentRules::metricsFitTask,
              ExperimentRules::monitorFitsTask,
              ExperimentRules::outputFitsTask);

  private ExperimentKeys() {}

  /** The experiment with every default written out; paths are absolute, right in any folder. */
  public static String write(Experiment experiment) {
    return YamlText.write(SECTION.write(experiment));
  }

  private static boolean isFileName(String text) {
    return text.matches("[^/\\\\\\p{Cntrl}]+") && !text.matches("\\.+|\\s*");
  }
}
