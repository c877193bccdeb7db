package org.sweep4j.config.yaml.experiment;

import java.util.Arrays;
import java.util.List;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Optimizer.Moments;
import org.sweep4j.config.Spelled;
import org.sweep4j.config.yaml.kind.Belonging;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.FlagKind;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.Shorthand;
import org.sweep4j.config.yaml.kind.WordKind;
import org.sweep4j.config.yaml.tree.Place;

/** {@code training.optimizer}. */
final class OptimizerKeys {
  private static final Key<OptimizerName> NAME =
      Key.<OptimizerName>of("name", new WordKind<>(OptimizerName.class), "The method.")
          .orElse(OptimizerName.SGD);
  private static final Key<Double> LEARNING_RATE =
      Key.of(
          "learning_rate",
          NumberKind.real(Optimizer.LEARNING_RATE),
          "Step size that the schedule starts from; default 0.01 for sgd, momentum and nag, else"
              + " 0.001.");
  private static final Key<Double> MOMENTUM =
      Key.of(
          "momentum",
          NumberKind.real(Optimizer.DECAY_RATE),
          "Share of the last step kept (sgd, momentum, nag); default 0 for sgd, else 0.9.");
  private static final Key<Boolean> NESTEROV =
      Key.of("nesterov", new FlagKind(), "Nesterov's momentum instead of the classical one.");
  private static final Key<Double> RHO =
      Key.<Double>of(
              "rho",
              NumberKind.real(Optimizer.DECAY_RATE),
              "Decay of the mean square (rmsprop, adadelta).")
          .orElse(0.9);
  private static final Key<Double> BETA_1 =
      Key.<Double>of(
              "beta_1", NumberKind.real(Optimizer.DECAY_RATE), "Decay of the mean (adam family).")
          .orElse(0.9);
  private static final Key<Double> BETA_2 =
      Key.<Double>of(
              "beta_2",
              NumberKind.real(Optimizer.DECAY_RATE),
              "Decay of the mean square (adam family).")
          .orElse(0.999);
  private static final Key<Double> EPSILON =
      Key.<Double>of(
              "epsilon", NumberKind.real(Optimizer.EPSILON), "Added to the root (all but sgd).")
          .orElse(1e-7);
  private static final Key<Double> WEIGHT_DECAY =
      Key.<Double>of(
              "weight_decay",
              NumberKind.real(Optimizer.WEIGHT_DECAY),
              "Times the weight, added to every gradient, as in PyTorch.")
          .orElse(0.0);
  private static final List<Key<?>> OWNED =
      List.of(MOMENTUM, NESTEROV, RHO, BETA_1, BETA_2, EPSILON);

  private static final Section<Optimizer> SECTION =
      Section.of(
              "optimizer",
              "How gradients become changes of weights.",
              OptimizerKeys::optimizer,
              NAME,
              LEARNING_RATE,
              MOMENTUM,
              NESTEROV,
              RHO,
              BETA_1,
              BETA_2,
              EPSILON,
              WEIGHT_DECAY)
          .where(
              OptimizerKeys::keysBelongToName,
              OptimizerKeys::nagIsNesterov,
              OptimizerKeys::nesterovNeedsMomentum);

  static final Shorthand<Optimizer> KIND = new Shorthand<>(SECTION, NAME);

  private OptimizerKeys() {}

  static void keysBelongToName(Fields fields) {
    if (fields.has(NAME) && fields.find(NAME).isEmpty()) {
      return;
    }
    Belonging.check(fields, NAME, fields.get(NAME).spelling(), OWNED, key -> owners(key.name()));
  }

  private static List<String> owners(String key) {
    return Arrays.stream(OptimizerName.values())
        .filter(name -> name.has(key))
        .map(Spelled::spelling)
        .toList();
  }

  static void nagIsNesterov(Fields fields) {
    if (fields.get(NAME) == OptimizerName.NAG && !nesterov(fields)) {
      fields.problem(
          NESTEROV,
          fields.path(NESTEROV) + " must be true for nag, found false; write name: momentum");
    }
  }

  /** In a sweep over both, the corner without momentum is plain gradient descent. */
  static void nesterovNeedsMomentum(Fields fields) {
    boolean swept = isSwept(fields, NESTEROV) || isSwept(fields, MOMENTUM);
    if (!swept
        && fields.get(NAME).isGradientDescent()
        && nesterov(fields)
        && momentum(fields) == 0) {
      fields.problem(
          fields.has(MOMENTUM) ? MOMENTUM : NESTEROV,
          fields.path(NESTEROV) + " needs a momentum greater than 0, found 0; write momentum: 0.9");
    }
  }

  private static boolean isSwept(Fields fields, Key<?> key) {
    return fields.has(key) && fields.place(key).origin() == Place.Origin.SWEEP;
  }

  /** A {@code false} that was written for another name than nag gives way to nag. */
  private static boolean nesterov(Fields fields) {
    boolean nag = fields.get(NAME) == OptimizerName.NAG;
    boolean old = nag && fields.has(NESTEROV) && Belonging.isDropped(fields, NAME, NESTEROV);
    return old || fields.find(NESTEROV).orElse(nag);
  }

  /** A 0 that was written for sgd gives way to a name that stands for momentum. */
  private static double momentum(Fields fields) {
    OptimizerName name = fields.get(NAME);
    return fields
        .find(MOMENTUM)
        .filter(value -> value != 0 || name == OptimizerName.SGD || !isOld(fields))
        .orElse(name.defaultMomentum());
  }

  private static boolean isOld(Fields fields) {
    return !isSwept(fields, MOMENTUM) && Belonging.isDropped(fields, NAME, MOMENTUM);
  }

  private static Optimizer optimizer(Fields fields) {
    OptimizerName name = fields.get(NAME);
    double rate = fields.find(LEARNING_RATE).orElse(name.defaultLearningRate());
    double decay = fields.get(WEIGHT_DECAY);
    double rho = fields.get(RHO);
    double epsilon = fields.get(EPSILON);
    Moments moments = new Moments(fields.get(BETA_1), fields.get(BETA_2), epsilon);
    return switch (name) {
      case SGD, MOMENTUM, NAG -> {
        double momentum = momentum(fields);
        yield new Optimizer.Sgd(rate, momentum, momentum > 0 && nesterov(fields), decay);
      }
      case RMSPROP -> new Optimizer.RmsProp(rate, rho, epsilon, decay);
      case ADAGRAD -> new Optimizer.AdaGrad(rate, epsilon, decay);
      case ADADELTA -> new Optimizer.AdaDelta(rate, rho, epsilon, decay);
      case ADAM -> new Optimizer.Adam(rate, moments, decay);
      case AMSGRAD -> new Optimizer.AmsGrad(rate, moments, decay);
      case NADAM -> new Optimizer.Nadam(rate, moments, decay);
      case ADAMAX -> new Optimizer.AdaMax(rate, moments, decay);
    };
  }
}
