package org.sweep4j.config;

import java.util.List;

/** The function a layer applies to its weighted sums z. */
public enum Activation implements ConfigWord {
  /** z. */
  LINEAR("identity", "none"),
  /**
   * 1 for z ≥ 0, else 0. Its gradient is 0 almost everywhere, so training through it is refused.
   */
  BINARY_STEP("step", "heaviside"),
  /** 1 / (1 + e^−z). */
  SIGMOID("logistic"),
  TANH,
  /** max(0, z). */
  RELU,
  /** z for z &gt; 0, else αz with one learned α per unit (He et al. 2015, arXiv 1502.01852). */
  PRELU("parametric_relu"),
  /** e^zᵢ / Σ e^zⱼ over the layer's units. */
  SOFTMAX,
  /** z·σ(z) (Ramachandran et al. 2017, arXiv 1710.05941). */
  SWISH("silu"),
  /** z for z &gt; 0, else αz; α = 0.01 unless given. */
  LEAKY_RELU("lrelu"),
  /**
   * z for z &gt; 0, else α(e^z − 1); α = 1 unless given (Clevert et al. 2016, arXiv 1511.07289).
   */
  ELU,
  /**
   * z·Φ(z) with the exact normal distribution function Φ(z) = ½(1 + erf(z/√2)), as in Keras and
   * PyTorch (Hendrycks and Gimpel 2016, arXiv 1606.08415).
   */
  GELU,
  /** ln(1 + e^z). */
  SOFTPLUS;

  private final List<String> aliases;

  Activation(String... aliases) {
    this.aliases = List.of(aliases);
  }

  @Override
  public List<String> alsoSpelled() {
    return aliases;
  }

  /** Whether the function takes a parameter α. */
  public boolean hasAlpha() {
    return this == PRELU || this == LEAKY_RELU || this == ELU;
  }

  /** α where the file gives none. */
  public double defaultAlpha() {
    return switch (this) {
      case PRELU -> 0.25;
      case LEAKY_RELU -> 0.01;
      case ELU -> 1;
      case LINEAR, BINARY_STEP, SIGMOID, TANH, RELU, SOFTMAX, SWISH, GELU, SOFTPLUS -> 0;
    };
  }
}
