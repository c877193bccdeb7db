package org.sweep4j.config.yaml.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sweep4j.config.Activation;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.EarlyStopping;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Metric;
import org.sweep4j.config.ModelSection;
import org.sweep4j.config.Spelled;
import org.sweep4j.config.Task;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.config.yaml.kind.Circumstance;
import org.sweep4j.config.yaml.kind.Fields;

/** What must hold between the sections of an experiment. */
final class ExperimentRules {
  private ExperimentRules() {}

  static void validationIsThereToMonitor(Fields fields) {
    boolean none =
        fields.find(ExperimentKeys.DATA).filter(data -> data.validation() == 0).isPresent();
    if (none && !fields.reading().in(Circumstance.FOLDS)) {
      earlyStopping(fields)
          .filter(stopping -> stopping.monitor().validation())
          .ifPresent(
              stopping ->
                  problem(
                      fields,
                      "training.early_stopping.monitor "
                          + stopping.monitor().spelling()
                          + " needs validation rows, found data.validation: 0; write data.validation:"
                          + " 0.2, or monitor: loss",
                      "training",
                      "early_stopping",
                      "monitor"));
    }
  }

  static void metricsFitTask(Fields fields) {
    List<Metric> metrics =
        fields.find(ExperimentKeys.TRAINING).flatMap(TrainingSection::metrics).orElse(List.of());
    task(fields)
        .ifPresent(
            task ->
                IntStream.range(0, metrics.size())
                    .filter(place -> metrics.get(place).task() != task)
                    .forEach(
                        place ->
                            problem(
                                fields,
                                "training.metrics must be those of a "
                                    + task.spelling()
                                    + ", found "
                                    + metrics.get(place).spelling()
                                    + "; write one of "
                                    + metricsOf(task),
                                "training",
                                "metrics",
                                place)));
  }

  static void monitorFitsTask(Fields fields) {
    Optional<Metric> metric =
        earlyStopping(fields).flatMap(stopping -> stopping.monitor().metric());
    boolean listed =
        fields.find(ExperimentKeys.TRAINING).flatMap(TrainingSection::metrics).isPresent();
    Optional<Task> task = task(fields);
    if (metric.isPresent() && task.isPresent() && !listed && metric.get().task() != task.get()) {
      problem(
          fields,
          "training.early_stopping.monitor must be a metric of a "
              + task.get().spelling()
              + ", found "
              + metric.get().spelling()
              + "; write one of "
              + metricsOf(task.get()),
          "training",
          "early_stopping",
          "monitor");
    }
  }

  /** A number is no class: no probability can be its prediction. */
  static void outputFitsTask(Fields fields) {
    if (task(fields).filter(Task.REGRESSION::equals).isEmpty()) {
      return;
    }
    Optional<ModelSection> model = fields.find(ExperimentKeys.MODEL);
    model
        .flatMap(section -> section.output().loss())
        .filter(ExperimentRules::isForClasses)
        .ifPresent(
            loss ->
                problem(
                    fields,
                    "model.output.loss of a regression must be mse, mae or half_sse, found "
                        + loss.spelling(),
                    "model",
                    "output",
                    "loss"));
    model
        .flatMap(section -> section.output().activation())
        .filter(Activation.SOFTMAX::equals)
        .ifPresent(
            softmax ->
                problem(
                    fields,
                    "model.output.activation of a regression must not be softmax, whose single output"
                        + " is always 1; write linear",
                    "model",
                    "output",
                    "activation"));
  }

  private static boolean isForClasses(Loss loss) {
    return switch (loss) {
      case CATEGORICAL_CROSSENTROPY, BINARY_CROSSENTROPY, HINGE -> true;
      case HALF_SSE, MSE, MAE -> false;
    };
  }

  private static Optional<Task> task(Fields fields) {
    return fields.find(ExperimentKeys.DATA).flatMap(DataSection::task).or(fields.reading()::task);
  }

  private static Optional<EarlyStopping> earlyStopping(Fields fields) {
    return fields.find(ExperimentKeys.TRAINING).flatMap(TrainingSection::earlyStopping);
  }

  private static String metricsOf(Task task) {
    return String.join(
        ", ",
        java.util.Arrays.stream(Metric.values())
            .filter(metric -> metric.task() == task)
            .map(Spelled::spelling)
            .toList());
  }

  private static void problem(Fields fields, String message, Object... steps) {
    fields.reading().problems().add(fields.placeBelow(steps), message);
  }
}
