package org.sweep4j.cli;

import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar at the foot of the terminal with the time that is left and what is known. */
final class Bar implements AutoCloseable {
  static final int AS_IT_IS = -1;
  private static final int UPDATE_MILLIS = 200;
  private static final int SHORTEST = 10;

  /** {@code " 100% ││ / (0:00:01 / 0:00:02) "}, all but name, bar, counts and facts. */
  private static final int FURNITURE = 31;

  private static final String GAP = "  ";

  private final Foot foot;
  private final ProgressBar bar;
  private final int room;

  /**
   * @param total −1 if nobody knows
   * @param width of the terminal in columns; {@link #AS_IT_IS} to ask it
   */
  Bar(Console console, String name, long total, int width) {
    this.foot = new Foot(console, width);
    int columns = foot.getMaxRenderedLength();
    String shown = shortened(name, columns / 5);
    this.room = columns - shown.length() - FURNITURE - SHORTEST - 2 * Long.toString(total).length();
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(shown)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setConsumer(foot)
            .setUpdateIntervalMillis(UPDATE_MILLIS)
            .build();
  }

  private static String shortened(String name, int most) {
    return name.length() <= most ? name : name.substring(0, most - 1) + "…";
  }

  /** Shows as many of the facts, most important first, as leave room for the bar. */
  void show(long done, List<String> facts) {
    StringBuilder text = new StringBuilder();
    for (String fact : facts) {
      if (text.length() + GAP.length() + fact.length() > room && !text.isEmpty()) {
        break;
      }
      text.append(text.isEmpty() ? "" : GAP).append(fact);
    }
    bar.stepTo(done).setExtraMessage(text.toString());
  }

  @Override
  public void close() {
    bar.close();
    foot.leave();
  }

  /** Draws where the console's other lines stay out of the way. */
  private static final class Foot extends ConsoleProgressBarConsumer {
    private final Console console;
    private boolean left;

    Foot(Console console, int columns) {
      super(System.err, columns);
      this.console = console;
    }

    /**
     * Leaves room for the {@code ^C} that a terminal writes, so that it does not break the line.
     */
    @Override
    public int getMaxRenderedLength() {
      return super.getMaxRenderedLength() - 2;
    }

    @Override
    public synchronized void accept(String line) {
      if (!left) {
        console.foot(line);
      }
    }

    @Override
    public void clear() {
      accept("");
    }

    /** Not reliably called before the bar's own close returns; {@link #leave} is. */
    @Override
    public void close() {}

    synchronized void leave() {
      left = true;
      console.leaveFoot();
    }
  }
}
