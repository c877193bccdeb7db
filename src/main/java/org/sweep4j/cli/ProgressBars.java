package org.sweep4j.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Bars on the terminal, on stderr, with the time that is left. */
final class ProgressBars {
  private static final int UPDATE_MILLIS = 200;

  private ProgressBars() {}

  /**
   * @param total −1 if nobody knows
   */
  static ProgressBar start(String name, long total) {
    return new ProgressBarBuilder()
        .setTaskName(name)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .build();
  }
}
