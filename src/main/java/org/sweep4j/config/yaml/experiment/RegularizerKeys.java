package org.sweep4j.config.yaml.experiment;

import org.sweep4j.config.Regularizer;
import org.sweep4j.config.Regularizer.Convention;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.WordKind;

/** {@code kernel_regularizer}, {@code bias_regularizer}, {@code activity_regularizer}. */
final class RegularizerKeys {
  private static final Key<Double> L1 =
      Key.<Double>of("l1", NumberKind.real(Regularizer.LAMBDA), "Penalty on absolute values.")
          .orElse(0.0);
  private static final Key<Double> L2 =
      Key.<Double>of("l2", NumberKind.real(Regularizer.LAMBDA), "Penalty on squares.").orElse(0.0);
  private static final Key<Convention> CONVENTION =
      Key.<Convention>of(
              "convention",
              WordKind.of(Convention.class),
              "What lambda is multiplied by: keras sums squares; dataset is lambda/2m of them; batch"
                  + " is lambda*B/2N.")
          .orElse(Convention.KERAS);

  static final Section<Regularizer> SECTION =
      Section.of(
          "regularizer",
          "A penalty on weights, biases or outputs.",
          fields -> new Regularizer(fields.get(L1), fields.get(L2), fields.get(CONVENTION)),
          L1.from(Regularizer::l1),
          L2.from(Regularizer::l2),
          CONVENTION.from(Regularizer::convention));

  private RegularizerKeys() {}
}
