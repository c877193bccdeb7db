package org.sweep4j.config.yaml.experiment;

import org.sweep4j.config.Regularizer;
import org.sweep4j.config.Regularizer.Convention;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Section;

/** {@code kernel_regularizer}, {@code bias_regularizer}, {@code activity_regularizer}. */
final class RegularizerKeys {
  private static final Key<Double> L1 =
      Key.real("l1", Regularizer.LAMBDA, 0).doc("Penalty on absolute values.");
  private static final Key<Double> L2 =
      Key.real("l2", Regularizer.LAMBDA, 0).doc("Penalty on squares.");
  private static final Key<Convention> CONVENTION =
      Key.word("convention", Convention.KERAS)
          .doc(
              "What lambda is multiplied by: keras sums squares; dataset is lambda/2m of them;"
                  + " batch is lambda*B/2N, B the rows of each batch.");

  static final Section<Regularizer> SECTION =
      Section.ofRecord(
              Regularizer.class,
              "regularizer",
              "A penalty on weights, biases or outputs.",
              L1,
              L2,
              CONVENTION)
          .where(RegularizerKeys::conventionHasALambda);

  private RegularizerKeys() {}

  private static void conventionHasALambda(Fields fields) {
    boolean given = fields.get(CONVENTION) != Convention.KERAS;
    if (given && !fields.has(L1) && !fields.has(L2)) {
      fields.hasNoEffect(CONVENTION, "without l1 or l2");
    }
  }
}
