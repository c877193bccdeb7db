package org.sweep4j.config;

import java.util.List;

/** How well predictions fit. Several classes: precision, recall, F1 and ROC AUC are macro means. */
public enum Metric implements ConfigWord {
  ACCURACY(Task.CLASSIFICATION, Goal.MAXIMIZE, "acc"),
  PRECISION(Task.CLASSIFICATION, Goal.MAXIMIZE),
  RECALL(Task.CLASSIFICATION, Goal.MAXIMIZE, "sensitivity"),
  F1(Task.CLASSIFICATION, Goal.MAXIMIZE, "f1_score"),
  ROC_AUC(Task.CLASSIFICATION, Goal.MAXIMIZE, "auc"),
  LOG_LOSS(Task.CLASSIFICATION, Goal.MINIMIZE),
  MSE(Task.REGRESSION, Goal.MINIMIZE, "mean_squared_error"),
  RMSE(Task.REGRESSION, Goal.MINIMIZE, "root_mean_squared_error"),
  MAE(Task.REGRESSION, Goal.MINIMIZE, "mean_absolute_error"),
  R2(Task.REGRESSION, Goal.MAXIMIZE, "r2_score", "r_squared");

  private final Task task;
  private final Goal goal;
  private final List<String> aliases;

  Metric(Task task, Goal goal, String... aliases) {
    this.task = task;
    this.goal = goal;
    this.aliases = List.of(aliases);
  }

  public Task task() {
    return task;
  }

  public Goal goal() {
    return goal;
  }

  @Override
  public List<String> alsoSpelled() {
    return aliases;
  }
}
