package org.sweep4j.config.yaml.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Activation;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.EarlyStopping;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Metric;
import org.sweep4j.config.ModelSection;
import org.sweep4j.config.Output;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.Task;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.ReadOption;

/** What must hold between the sections of an experiment. */
final class ExperimentRules {
  private ExperimentRules() {}

  static void validationIsThereToMonitor(Fields fields) {
    boolean none =
        fields.find(ExperimentKeys.DATA).filter(data -> data.validation() == 0).isPresent();
    Optional<Quantity> monitor = earlyStopping(fields).map(EarlyStopping::monitor);
    if (none && !fields.reading().in(ReadOption.FOLDS)) {
      monitor
          .filter(Quantity::validation)
          .ifPresent(
              quantity ->
                  problem(
                      fields,
                      ("training.early_stopping.monitor %s needs validation rows, found"
                              + " data.validation: 0; write data.validation: 0.2, or monitor: loss")
                          .formatted(quantity.spelling()),
                      "training",
                      "early_stopping",
                      "monitor"));
    }
  }

  static void metricsFitTask(Fields fields) {
    List<Metric> metrics =
        fields.find(ExperimentKeys.TRAINING).flatMap(TrainingSection::metrics).orElse(List.of());
    for (int i = 0; i < metrics.size(); i++) {
      fitsTask(
          fields,
          metrics.get(i),
          "training.metrics must be those of a %s, found %s; write one of %s",
          "training",
          "metrics",
          i);
    }
  }

  static void monitorFitsTask(Fields fields) {
    boolean listed =
        fields.find(ExperimentKeys.TRAINING).flatMap(TrainingSection::metrics).isPresent();
    Optional<Metric> metric =
        earlyStopping(fields).flatMap(stopping -> stopping.monitor().metric());
    if (metric.isPresent() && !listed) {
      fitsTask(
          fields,
          metric.get(),
          "training.early_stopping.monitor must be a metric of a %s, found %s; write one of %s",
          "training",
          "early_stopping",
          "monitor");
    }
  }

  private static void fitsTask(Fields fields, Metric metric, String message, Object... steps) {
    task(fields)
        .filter(task -> metric.task() != task)
        .ifPresent(
            task ->
                problem(
                    fields,
                    message.formatted(task.spelling(), metric.spelling(), metricsOf(task)),
                    steps));
  }

  /** A number is no class: no probability can be its prediction. */
  static void outputFitsTask(Fields fields) {
    if (task(fields).filter(Task.REGRESSION::equals).isEmpty()) {
      return;
    }
    Optional<Output> output = fields.find(ExperimentKeys.MODEL).map(ModelSection::output);
    Optional<Loss> loss = output.flatMap(Output::loss).filter(ExperimentRules::isForClasses);
    if (loss.isPresent()) {
      String found = "model.output.loss of a regression must be mse, mae or half_sse, found ";
      problem(fields, found + loss.get().spelling(), "model", "output", "loss");
    }
    if (output.flatMap(Output::activation).filter(Activation.SOFTMAX::equals).isPresent()) {
      problem(
          fields,
          "model.output.activation of a regression must not be softmax, whose single output is"
              + " always 1; write linear",
          "model",
          "output",
          "activation");
    }
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
        Arrays.stream(Metric.values())
            .filter(metric -> metric.task() == task)
            .map(ConfigWord::spelling)
            .toList());
  }

  private static void problem(Fields fields, String message, Object... steps) {
    fields.problems().add(fields.placeBelow(steps), message);
  }
}
