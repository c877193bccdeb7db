package org.sweep4j.config.yaml.kind;

/** What a file is read for, where that changes which rules hold. */
public enum ReadOption {
  /** Folds hold rows out, so {@code val_…} exists without {@code data.validation}. */
  FOLDS,
  /** {@code training.epochs} is 0: the weights stay as given, so no gradient is needed. */
  UNTRAINED,
  /** The files that the file names are not opened, so they need not exist. */
  WITHOUT_FILES;

  /**
   * The options for an experiment that is scored on folds.
   *
   * @param folds 0 for the experiment's own split
   */
  public static ReadOption[] ofFolds(int folds) {
    return folds > 0 ? new ReadOption[] {FOLDS} : new ReadOption[0];
  }
}
