package org.sweep4j.config.yaml.experiment;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sweep4j.config.Augmentation;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.EarlyStopping;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Source;
import org.sweep4j.config.Spelled;
import org.sweep4j.config.TestSet;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.config.yaml.text.YamlText;

/**
 * Writes an experiment as a file in which every default stands written out. Reading it gives an
 * equal experiment.
 */
public final class ExperimentWriter {
  private ExperimentWriter() {}

  /** The experiment as YAML; paths are absolute, so that the file works in any folder. */
  public static String write(Experiment experiment) {
    return YamlText.write(values(experiment));
  }

  /** The experiment as plain values, in the order of the file. */
  public static Map<String, Object> values(Experiment experiment) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("name", experiment.name());
    file.put("seed", experiment.seed().value());
    file.put("engine", experiment.engine().spelling());
    file.put("precision", experiment.precision().spelling());
    file.put("data", data(experiment.data()));
    file.put("model", ModelWriter.values(experiment.model()));
    file.put("training", training(experiment.training()));
    return file;
  }

  private static Map<String, Object> data(DataSection data) {
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("source", source(data.source()));
    data.target().ifPresent(target -> section.put("target", target));
    data.task().ifPresent(task -> section.put("task", task.spelling()));
    data.features().ifPresent(features -> section.put("features", features));
    if (data.features().isEmpty()) {
      section.put("exclude", data.exclude());
    }
    data.categorical().ifPresent(categorical -> section.put("categorical", categorical));
    section.put("missing", data.missing().spelling());
    section.put("scale", data.scale().spelling());
    section.put("shuffle", data.shuffle());
    section.put("test", test(data.test()));
    section.put("validation", data.validation());
    section.put("augment", augmentation(data));
    return section;
  }

  private static Object source(Source source) {
    if (source instanceof Source.Bundled bundled) {
      return bundled.name();
    }
    if (source instanceof Source.Table table) {
      return path(table.path());
    }
    Source.Images images = (Source.Images) source;
    Map<String, Object> files = new LinkedHashMap<>();
    files.put("images", path(images.images()));
    files.put("labels", path(images.labels()));
    return files;
  }

  private static Object test(TestSet test) {
    return test instanceof TestSet.File file
        ? path(file.path())
        : (Object) ((TestSet.Fraction) test).value();
  }

  private static String path(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private static Map<String, Object> augmentation(DataSection data) {
    Augmentation augmentation = data.augment();
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("gaussian_noise", augmentation.gaussianNoise());
    section.put("mixup", augmentation.mixup());
    section.put("shift", augmentation.shift());
    section.put("rotate", augmentation.rotate());
    section.put("zoom", augmentation.zoom());
    section.put("horizontal_flip", augmentation.horizontalFlip());
    return section;
  }

  private static Map<String, Object> training(TrainingSection training) {
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("epochs", training.epochs());
    section.put(
        "batch_size",
        training.batchSize().value().isPresent()
            ? (Object) training.batchSize().value().getAsInt()
            : "all");
    section.put("optimizer", OptimizerWriter.values(training.optimizer()));
    section.put("schedule", ScheduleWriter.values(training.schedule()));
    section.put(
        "early_stopping",
        training.earlyStopping().<Object>map(ExperimentWriter::earlyStopping).orElse(false));
    section.put("shuffle", training.shuffle());
    training.metrics().ifPresent(metrics -> section.put("metrics", spellings(metrics)));
    return section;
  }

  private static List<String> spellings(List<? extends Spelled> words) {
    return words.stream().map(Spelled::spelling).toList();
  }

  private static Map<String, Object> earlyStopping(EarlyStopping stopping) {
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("monitor", stopping.monitor().spelling());
    section.put("patience", stopping.patience());
    section.put("min_delta", stopping.minDelta());
    section.put("restore_best_weights", stopping.restoreBestWeights());
    return section;
  }
}
