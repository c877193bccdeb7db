package org.sweep4j.config.yaml.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Optimizer.AdaDelta;
import org.sweep4j.config.Optimizer.AdaGrad;
import org.sweep4j.config.Optimizer.AdaMax;
import org.sweep4j.config.Optimizer.Adam;
import org.sweep4j.config.Optimizer.AmsGrad;
import org.sweep4j.config.Optimizer.Moments;
import org.sweep4j.config.Optimizer.Nadam;
import org.sweep4j.config.Optimizer.RmsProp;
import org.sweep4j.config.Optimizer.Sgd;
import org.sweep4j.config.Schedule;
import org.sweep4j.config.yaml.kind.Family;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Keyed;
import org.sweep4j.config.yaml.kind.MisplacedKeys;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;
import org.sweep4j.config.yaml.kind.Variant;
import org.sweep4j.config.yaml.tree.Place;

/** {@code training.optimizer}: every method with its settings. */
final class OptimizerKeys {
  private static final Key<Double> LEARNING_RATE =
      Key.real("learning_rate", Optimizer.LEARNING_RATE)
          .doc(
              "Step size that the schedule starts from; default 0.01 for sgd, momentum and nag,"
                  + " else 0.001.");
  private static final Key<Double> MOMENTUM =
      Key.real("momentum", Optimizer.DECAY_RATE)
          .doc("Share of the last step kept (sgd, momentum, nag); default 0 for sgd, else 0.9.");
  private static final Key<Schedule> MOMENTUM_SCHEDULE =
      Key.of("momentum_schedule", ScheduleKeys.MOMENTUM)
          .doc(
              "How the momentum changes during training, as schedule does for the learning rate"
                  + " (sgd, momentum, nag); default: not.");
  private static final Key<Boolean> NESTEROV =
      Key.of("nesterov", ValueKind.FLAG).doc("Nesterov's momentum instead of the classical one.");
  private static final Key<Double> RHO =
      Key.real("rho", Optimizer.DECAY_RATE, 0.9)
          .doc("Decay of the mean square (rmsprop, adadelta).");
  private static final Key<Double> EPSILON =
      Key.real("epsilon", Optimizer.EPSILON, 1e-7).doc("Added to the root (all but sgd).");
  private static final Key<Double> WEIGHT_DECAY =
      Key.real("weight_decay", Optimizer.WEIGHT_DECAY, 0)
          .doc("Times the weight, added to every gradient, as in PyTorch.");

  private static final Section<Moments> MOMENTS =
      Section.ofRecord(
          Moments.class,
          "moments",
          "What Adam and its relatives share.",
          Key.real("beta_1", Optimizer.DECAY_RATE, 0.9).doc("Decay of the mean (adam family)."),
          Key.real("beta_2", Optimizer.DECAY_RATE, 0.999)
              .doc("Decay of the mean square (adam family)."),
          EPSILON);

  private static final Map<String, String> ADVICE =
      Map.of(
          "adamw",
          "; its weight decay beside the gradient is not here: write adam, with weight_decay in the"
              + " gradient, or with an l2 penalty of the layers");

  static final Family<Optimizer> FAMILY =
      Family.of(
          Optimizer.class,
          "name",
          "The method.",
          ADVICE,
          gradientDescent("sgd", 0),
          gradientDescent("momentum", 0.9),
          gradientDescent("nag", 0.9).or("nesterov").where(OptimizerKeys::nagIsNesterov),
          adaptive("rmsprop", RmsProp.class, RHO, EPSILON),
          adaptive("adagrad", AdaGrad.class, EPSILON),
          adaptive("adadelta", AdaDelta.class, RHO, EPSILON),
          adaptive("adam", Adam.class, MOMENTS),
          adaptive("amsgrad", AmsGrad.class, MOMENTS),
          adaptive("nadam", Nadam.class, MOMENTS),
          adaptive("adamax", AdaMax.class, MOMENTS));

  static final Section<Optimizer> KIND =
      FAMILY.section("optimizer", "How gradients become changes of weights.");

  private OptimizerKeys() {}

  /** A method that adapts the rate of every weight; its own keys stand between the shared ones. */
  private static <V extends Record & Optimizer> Variant<V> adaptive(
      String word, Class<V> type, Keyed<?>... own) {
    List<Keyed<?>> contents = new ArrayList<>(List.of(own));
    contents.add(0, LEARNING_RATE.orElse(0.001));
    contents.add(WEIGHT_DECAY);
    return Variant.of(type, Section.ofRecord(type, word, "", contents));
  }

  private static Variant<Sgd> gradientDescent(String word, double momentum) {
    Key<Double> share = MOMENTUM.orElse(momentum);
    Key<Boolean> ahead = NESTEROV.orElse(word.equals("nag"));
    return Variant.of(
            word,
            Sgd.class,
            LEARNING_RATE.orElse(0.01),
            share.as(fields -> momentum(fields, share)),
            MOMENTUM_SCHEDULE.optional(),
            ahead.as(fields -> momentum(fields, share) > 0 && nesterov(fields)),
            WEIGHT_DECAY)
        .where(
            fields -> nesterovNeedsMomentum(fields, share),
            fields -> scheduleNeedsMomentum(fields, share));
  }

  static void nagIsNesterov(Fields fields) {
    if (!nesterov(fields)) {
      fields.wrong(NESTEROV, "must be true for nag, found false; write name: momentum");
    }
  }

  /** In a sweep over both, the corner without momentum is plain gradient descent. */
  static void nesterovNeedsMomentum(Fields fields, Key<Double> share) {
    boolean swept = isSwept(fields, NESTEROV) || isSwept(fields, MOMENTUM);
    if (!swept && nesterov(fields) && momentum(fields, share) == 0) {
      fields.problem(
          fields.has(MOMENTUM) ? MOMENTUM : NESTEROV,
          fields.path(NESTEROV) + " needs a momentum greater than 0, found 0; write momentum: 0.9");
    }
  }

  private static void scheduleNeedsMomentum(Fields fields, Key<Double> share) {
    if (fields.has(MOMENTUM_SCHEDULE) && momentum(fields, share) == 0) {
      fields.hasNoEffect(MOMENTUM_SCHEDULE, "as momentum is 0");
    }
  }

  private static boolean isSwept(Fields fields, Key<?> key) {
    return fields.has(key) && fields.place(key).origin() == Place.Origin.SWEEP;
  }

  private static boolean chose(Fields fields, String word) {
    return fields.get(FAMILY.chooser()).spelling().equals(word);
  }

  /** A {@code false} that was written for another name than nag gives way to nag. */
  private static boolean nesterov(Fields fields) {
    boolean nag = chose(fields, "nag");
    return (nag && isOld(fields, NESTEROV)) || fields.find(NESTEROV).orElse(nag);
  }

  /** A 0 that was written for sgd gives way to a name that stands for momentum. */
  private static double momentum(Fields fields, Key<Double> share) {
    boolean old = !isSwept(fields, MOMENTUM) && isOld(fields, MOMENTUM);
    double given = fields.get(share);
    return given == 0 && old && !chose(fields, "sgd")
        ? Objects.requireNonNull(share.fallback())
        : given;
  }

  private static boolean isOld(Fields fields, Key<?> key) {
    return fields.has(key) && MisplacedKeys.isDropped(fields, FAMILY.chooser(), key);
  }
}
