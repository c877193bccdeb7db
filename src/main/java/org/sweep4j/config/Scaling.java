package org.sweep4j.config;

import java.util.List;

/** How numeric features are scaled; learned on training rows only. */
public enum Scaling implements ConfigWord {
  /** (x − mean) / population standard deviation; a constant column becomes 0. */
  STANDARDIZE("standardise", "standard", "standard_scaler", "zscore"),
  /** (x − min) / (max − min); a constant column becomes 0. */
  MINMAX("normalize", "minmax_scaler"),
  NONE;

  private final List<String> aliases;

  Scaling(String... aliases) {
    this.aliases = List.of(aliases);
  }

  @Override
  public List<String> alsoSpelled() {
    return aliases;
  }
}
