package org.sweep4j.config;

import java.util.List;

/** How a kernel's initial weights are drawn; names and meanings are those of Keras. */
public enum Initializer implements ConfigWord {
  /** U(−r, r), r = √(6 / (in + out)) (Glorot and Bengio 2010). */
  GLOROT_UNIFORM("glorot", "xavier", "xavier_uniform"),
  /** Truncated normal with variance 2 / (in + out). */
  GLOROT_NORMAL("xavier_normal"),
  /** U(−r, r), r = √(6 / in) (He et al. 2015). */
  HE_UNIFORM("kaiming_uniform"),
  /** Truncated normal with variance 2 / in. */
  HE_NORMAL("he", "kaiming", "kaiming_normal"),
  /** U(−r, r), r = √(3 / in) (LeCun et al. 1998). */
  LECUN_UNIFORM,
  /** Truncated normal with variance 1 / in. */
  LECUN_NORMAL("lecun"),
  /** Normal with standard deviation 0.05. */
  RANDOM_NORMAL("random", "normal"),
  /** U(−0.05, 0.05). */
  RANDOM_UNIFORM("uniform"),
  /** Normal with standard deviation 0.05, values beyond two of them drawn again. */
  TRUNCATED_NORMAL,
  ZEROS("zero"),
  ONES("one");

  private final List<String> aliases;

  Initializer(String... aliases) {
    this.aliases = List.of(aliases);
  }

  @Override
  public List<String> alsoSpelled() {
    return aliases;
  }
}
