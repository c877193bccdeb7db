package org.sweep4j.config.yaml.experiment;

import org.sweep4j.config.Regularizer;
import org.sweep4j.config.Regularizer.Convention;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Section;

/** {@code kernel_regularizer}, {@code bias_regularizer}, {@code activity_regularizer}. */
final class RegularizerKeys {
  static final Section<Regularizer> SECTION =
      Section.ofRecord(
          Regularizer.class,
          "regularizer",
          "A penalty on weights, biases or outputs.",
          Key.real("l1", Regularizer.LAMBDA, 0, "Penalty on absolute values.")
              .from(Regularizer::l1),
          Key.real("l2", Regularizer.LAMBDA, 0, "Penalty on squares.").from(Regularizer::l2),
          Key.word(
                  "convention",
                  Convention.KERAS,
                  "What lambda is multiplied by: keras sums squares; dataset is lambda/2m of them;"
                      + " batch is lambda*B/2N, B the rows of each batch.")
              .from(Regularizer::convention));

  private RegularizerKeys() {}
}
