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
  private static final String MONITOR = "training.early_stopping.monitor";

  private ExperimentRules() {}

  static void validationIsThereToMonitor(Fields fields) {
    boolean none =
        fields.find(ExperimentKeys.DATA).filter(data -> data.validation() == 0).isPresent();
    Optional<Quantity> monitor = earlyStopping(fields).map(EarlyStopping::monitor);
    if (none
        && !fields.reading().in(ReadOption.FOLDS)
        && monitor.filter(Quantity::validation).isPresent()) {
      fields.wrongAt(
          MONITOR,
          "%s needs validation rows, found data.validation: 0; write data.validation: 0.2, or"
              + " monitor: loss",
          monitor.get().spelling());
    }
  }

  static void metricsFitTask(Fields fields) {
    List<Metric> metrics =
        fields.find(ExperimentKeys.TRAINING).flatMap(TrainingSection::metrics).orElse(List.of());
    for (int i = 0; i < metrics.size(); i++) {
      if (isForAnotherTask(fields, metrics.get(i))) {
        String message =
            "training.metrics must be those of a " + foundInstead(fields, metrics.get(i));
        fields.problem(fields.placeBelow("training", "metrics", i), message);
      }
    }
  }

  static void monitorFitsTask(Fields fields) {
    boolean listed =
        fields.find(ExperimentKeys.TRAINING).flatMap(TrainingSection::metrics).isPresent();
    earlyStopping(fields)
        .flatMap(stopping -> stopping.monitor().metric())
        .filter(metric -> !listed && isForAnotherTask(fields, metric))
        .ifPresent(
            metric ->
                fields.wrongAt(MONITOR, "must be a metric of a %s", foundInstead(fields, metric)));
  }

  private static boolean isForAnotherTask(Fields fields, Metric metric) {
    return task(fields).filter(task -> metric.task() != task).isPresent();
  }

  private static String foundInstead(Fields fields, Metric metric) {
    Task task = task(fields).orElseThrow();
    List<String> right =
        Arrays.stream(Metric.values())
            .filter(other -> other.task() == task)
            .map(ConfigWord::spelling)
            .toList();
    return "%s, found %s; write one of %s"
        .formatted(task.spelling(), metric.spelling(), String.join(", ", right));
  }

  /** A number is no class: no probability can be its prediction. */
  static void outputFitsTask(Fields fields) {
    if (task(fields).filter(Task.REGRESSION::equals).isEmpty()) {
      return;
    }
    Optional<Output> output = fields.find(ExperimentKeys.MODEL).map(ModelSection::output);
    output
        .flatMap(Output::loss)
        .filter(ExperimentRules::isForClasses)
        .ifPresent(
            loss ->
                fields.wrongAt(
                    "model.output.loss",
                    "of a regression must be mse, mae or half_sse, found %s",
                    loss.spelling()));
    if (output.flatMap(Output::activation).filter(Activation.SOFTMAX::equals).isPresent()) {
      fields.wrongAt(
          "model.output.activation",
          "of a regression must not be softmax, whose single output is always 1; write linear");
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
}
