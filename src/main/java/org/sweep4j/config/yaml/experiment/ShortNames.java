package org.sweep4j.config.yaml.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweep4j.config.ConfigWord;

/** The names that people use for hyperparameters, and the keys they stand for. */
public final class ShortNames {

  /** Which keys a short name sets. */
  enum Reach {
    /** One key of the file. */
    KEY,
    /** A key of every hidden dense layer, without which it has no meaning. */
    HIDDEN,
    /** A key of every hidden dense layer; where there is none, of the output layer. */
    HIDDEN_OR_OUTPUT,
    /** Every dropout rate. */
    DROPOUT
  }

  /**
   * What a short name reaches.
   *
   * @param key its path, or the end of its path
   */
  record Target(Reach reach, String key) {
    /** Whether it lies in one of the file's sections; all but single keys are of layers. */
    boolean isIn(String section) {
      return reach == Reach.KEY ? key.startsWith(section + ".") : section.equals("model");
    }
  }

  /**
   * What is reached, and the names for it. A key that begins with a dot is one of every hidden
   * dense layer; two dots: or of the output layer, where there is no hidden one.
   */
  private static final String TABLE =
      """
      training.optimizer.learning_rate: learning_rate lr init_lr eta learn_rate learning_rate_init \
      initial_lr
      training.optimizer.momentum: momentum
      training.optimizer.nesterov: nesterov
      training.optimizer.weight_decay: weight_decay wd
      training.optimizer.rho: rho
      training.optimizer.beta_1: beta_1 beta1
      training.optimizer.beta_2: beta_2 beta2
      training.optimizer.epsilon: epsilon eps
      training.optimizer.name: optimizer optim optimiser solver
      training.batch_size: batch_size bs minibatch_size mini_batch_size
      training.epochs: epochs n_epochs epoch n_epoch num_epoch num_epochs max_epochs
      training.schedule.decay: schedule lr_schedule lr_scheduler scheduler
      training.early_stopping.patience: patience
      model.hidden.layers: hidden_layers num_layers n_layers num_hidden_layers n_hidden_layers
      .units: hidden_size units hidden_units num_units n_units hidden_dim hidden_layer_size \
      fc_layer_size layer_size neurons n_neurons num_neurons n_hidden hidden_layer_sizes hidden_sizes \
      layer_sizes widths
      .activation: activation activation_function activation_func
      dropout: dropout dropout_rate
      ..kernel_regularizer.l1: l1 l1_reg l1_lambda
      ..kernel_regularizer.l2: l2 l2_reg l2_lambda
      ..kernel_constraint.max_norm: max_norm
      model.kernel_initializer: weight_init kernel_initializer initializer weight_initialization
      model.output.activation: output_activation
      model.output.loss: loss loss_function loss_func loss_fn criterion
      seed: seed random_seed random_state
      data.augment.gaussian_noise: gaussian_noise noise
      data.augment.mixup: mixup
      data.scale: scale scaling
      """;

  /** Names whose key has to be chosen by whoever wrote them, with what to write. */
  private static final Map<String, String> HINTS =
      Map.of(
          "layers",
          "write bind: {%1$s: model.hidden.layers} for their number, {%1$s: model.hidden.units} for"
              + " their size",
          "maxiter",
          "scikit-learn's max_iter is the number of epochs: write bind: {%s: training.epochs}",
          "alpha",
          "scikit-learn's alpha is the L2 penalty: write bind: {%s: l2}",
          "cv",
          "folds of cross-validation are no parameter: write folds: 5 at the top of the sweep file",
          "ntrials",
          "the number of trials is no parameter: write run_cap: 30 at the top of the sweep file",
          "beta",
          "write bind: {%s: beta_1} for Adam's first decay rate, beta_2 for the second, momentum"
              + " for that of sgd",
          "hiddenlayer",
          "write bind: {%1$s: model.hidden.units} for their size, {%1$s: model.hidden.layers} for"
              + " their number");

  private static final Map<String, Target> TARGETS = targets();
  private static final Map<String, Target> REDUCED =
      TARGETS.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  entry -> ConfigWord.reduced(entry.getKey()), Map.Entry::getValue, (a, b) -> a));

  private ShortNames() {}

  private static Map<String, Target> targets() {
    Map<String, Target> targets = new LinkedHashMap<>();
    for (String line : TABLE.strip().lines().toList()) {
      int colon = line.indexOf(':');
      Target target = target(line.substring(0, colon));
      for (String name : line.substring(colon + 1).strip().split(" ", -1)) {
        targets.put(name, target);
      }
    }
    return targets;
  }

  private static Target target(String reached) {
    if (reached.startsWith("..")) {
      return new Target(Reach.HIDDEN_OR_OUTPUT, reached.substring(2));
    }
    return reached.startsWith(".")
        ? new Target(Reach.HIDDEN, reached.substring(1))
        : new Target(reached.equals("dropout") ? Reach.DROPOUT : Reach.KEY, reached);
  }

  /** Upper and lower case, {@code _}, {@code -} and blanks do not matter. */
  public static Optional<Target> find(String name) {
    return Optional.ofNullable(REDUCED.get(ConfigWord.reduced(name)));
  }

  /** Whether both are short names of the same key. */
  public static boolean areSame(String name, String other) {
    return find(name).isPresent() && find(name).equals(find(other));
  }

  /** What to write instead of a name that is known from elsewhere, and no short name. */
  public static Optional<String> hint(String name) {
    return Optional.ofNullable(HINTS.get(ConfigWord.reduced(name)))
        .map(hint -> hint.formatted(name));
  }

  public static Set<String> all() {
    return TARGETS.keySet();
  }
}
