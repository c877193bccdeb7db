package org.sweep4j.config.yaml.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that people use for hyperparameters, and the keys they stand for. */
public final class ShortNames {

  /** What a short name reaches. */
  sealed interface Target {

    /** One key of the file. */
    record Path(String path) implements Target {}

    /** A key of every hidden dense layer; where there is none, of the output layer. */
    record Dense(String key) implements Target {}

    /** A key of every hidden dense layer, without which it has no meaning. */
    record HiddenDense(String key) implements Target {}

    /** Every dropout rate. */
    record Dropout() implements Target {}
  }

  private static final Map<String, Target> TARGETS = targets();

  private ShortNames() {}

  private static Map<String, Target> targets() {
    Map<String, Target> targets = new LinkedHashMap<>();
    String optimizer = "training.optimizer.";
    path(targets, optimizer + "learning_rate", "learning_rate", "lr", "init_lr", "eta");
    path(targets, optimizer + "momentum", "momentum");
    path(targets, optimizer + "nesterov", "nesterov");
    path(targets, optimizer + "weight_decay", "weight_decay", "wd");
    path(targets, optimizer + "rho", "rho");
    path(targets, optimizer + "beta_1", "beta_1", "beta1");
    path(targets, optimizer + "beta_2", "beta_2", "beta2");
    path(targets, optimizer + "epsilon", "epsilon", "eps");
    path(targets, optimizer + "name", "optimizer", "optim", "optimiser", "solver");
    path(targets, "training.batch_size", "batch_size", "bs", "minibatch_size", "mini_batch_size");
    path(targets, "training.epochs", "epochs", "n_epochs", "num_epochs", "max_epochs");
    path(targets, "training.schedule.decay", "schedule", "lr_schedule", "lr_scheduler");
    path(targets, "training.early_stopping.patience", "patience");
    path(
        targets,
        "model.hidden.layers",
        "hidden_layers",
        "num_layers",
        "n_layers",
        "num_hidden_layers",
        "n_hidden_layers");
    for (String name :
        new String[] {
          "hidden_size",
          "units",
          "hidden_units",
          "num_units",
          "n_units",
          "hidden_dim",
          "hidden_layer_size",
          "fc_layer_size",
          "layer_size",
          "neurons"
        }) {
      targets.put(name, new Target.HiddenDense("units"));
    }
    targets.put("activation", new Target.HiddenDense("activation"));
    targets.put("activation_function", new Target.HiddenDense("activation"));
    targets.put("dropout", new Target.Dropout());
    targets.put("dropout_rate", new Target.Dropout());
    targets.put("l1", new Target.Dense("kernel_regularizer.l1"));
    targets.put("l2", new Target.Dense("kernel_regularizer.l2"));
    targets.put("l1_reg", new Target.Dense("kernel_regularizer.l1"));
    targets.put("l2_reg", new Target.Dense("kernel_regularizer.l2"));
    targets.put("max_norm", new Target.Dense("kernel_constraint.max_norm"));
    path(
        targets,
        "model.kernel_initializer",
        "weight_init",
        "kernel_initializer",
        "initializer",
        "weight_initialization");
    path(targets, "model.output.activation", "output_activation");
    path(targets, "model.output.loss", "loss", "loss_function", "criterion");
    path(targets, "seed", "seed", "random_seed", "random_state");
    path(targets, "data.augment.gaussian_noise", "gaussian_noise", "noise");
    path(targets, "data.augment.mixup", "mixup");
    path(targets, "data.scale", "scale", "scaling");
    return targets;
  }

  private static void path(Map<String, Target> targets, String path, String... names) {
    for (String name : names) {
      targets.put(name, new Target.Path(path));
    }
  }

  public static Optional<Target> find(String name) {
    return Optional.ofNullable(TARGETS.get(name));
  }

  public static Set<String> all() {
    return TARGETS.keySet();
  }
}
