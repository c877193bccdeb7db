package org.sweep4j.config.yaml.experiment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sweep4j.config.Activation;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Output;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.tree.Tree;

/** {@code model.output}: the last layer and what is minimised. */
final class OutputKeys {
  static final Key<Activation> ACTIVATION =
      Key.word("activation", Activation.class)
          .doc("Default: sigmoid for two classes, softmax for more, linear for a number.");
  static final Key<Loss> LOSS =
      Key.word("loss", Loss.class)
          .doc(
              "Default: binary_crossentropy for sigmoid, categorical_crossentropy for softmax, mse"
                  + " for a number.");
  private static final Set<String> CROSS_ENTROPY = Set.of("crossentropy", "nll");

  /** What keeps hinge's target of −1 out of reach. */
  private static final Set<Activation> NEVER_NEGATIVE =
      EnumSet.of(Activation.SIGMOID, Activation.SOFTMAX, Activation.RELU, Activation.SOFTPLUS);

  private static final Set<Activation> PROBABILITIES =
      EnumSet.of(Activation.SIGMOID, Activation.SOFTMAX);

  static final Section<Output> SECTION =
      Section.ofRecord(
              Output.class,
              "output",
              "The output layer; how many units it has follows from the target.",
              ACTIVATION.optional(),
              LOSS.optionalAs(OutputKeys::loss),
              DenseKeys.settings(ACTIVATION, fields -> Optional.empty()))
          .where(OutputKeys::lossFitsActivation);

  private OutputKeys() {}

  /**
   * The loss; plain {@code cross_entropy} means the one of the output: binary for sigmoid,
   * categorical for softmax, left open where the activation is.
   */
  private static Optional<Loss> loss(Fields fields) {
    if (!isPlainCrossEntropy(fields)) {
      return fields.find(LOSS);
    }
    return fields
        .find(ACTIVATION)
        .map(
            activation ->
                activation == Activation.SIGMOID
                    ? Loss.BINARY_CROSSENTROPY
                    : Loss.CATEGORICAL_CROSSENTROPY);
  }

  private static boolean isPlainCrossEntropy(Fields fields) {
    return fields.tree(LOSS).orElse(null) instanceof Tree.Scalar scalar
        && CROSS_ENTROPY.contains(ConfigWord.reduced(scalar.text()));
  }

  static void lossFitsActivation(Fields fields) {
    Optional<Activation> activation = fields.find(ACTIVATION);
    Optional<Loss> loss = loss(fields);
    if (activation.isEmpty() || loss.isEmpty() || !fields.has(LOSS)) {
      return;
    }
    boolean probabilities = PROBABILITIES.contains(activation.get());
    String advice =
        switch (loss.get()) {
          case BINARY_CROSSENTROPY ->
              probabilities ? "" : needs("between 0 and 1", activation.get(), "sigmoid");
          case CATEGORICAL_CROSSENTROPY ->
              probabilities ? "" : needs("between 0 and 1", activation.get(), "softmax");
          case HINGE ->
              NEVER_NEGATIVE.contains(activation.get())
                  ? needs("that reach -1 and 1", activation.get(), "linear or tanh")
                  : "";
          case HALF_SSE, MSE, MAE -> "";
        };
    if (!advice.isEmpty()) {
      String other = loss.get() == Loss.HINGE ? "binary_crossentropy" : "mse";
      fields.wrong(LOSS, "%s %s, or loss: %s", loss.get().spelling(), advice, other);
    }
  }

  private static String needs(String outputs, Activation found, String activation) {
    return "needs outputs %s, found activation %s; write activation: %s"
        .formatted(outputs, found.spelling(), activation);
  }
}
