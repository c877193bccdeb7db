package org.sweep4j.dl4j.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nd4j.common.primitives.Pair;

class StragglersTest {
  private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(100);

  @Test
  void withNoThreadInNd4jTheGracePeriodAloneCounts() throws InterruptedException {
    Stragglers none = new Stragglers();
    assertFalse(none.areGone(TimeUnit.HOURS.toNanos(1)));
    Thread.sleep(150);
    assertTrue(none.areGone(GRACE));
  }

  /** A key of a pair that is asked for its hash code, and thinks about it within ND4J. */
  @Test
  void aThreadInNd4jIsGoneOnceItHasHadTheProcessorOrLeft() throws InterruptedException {
    Within key = new Within();
    Thread thread = new Thread(() -> key.result = new Pair<>(key, 0).hashCode());
    thread.start();
    key.begun.await();
    Stragglers one = new Stragglers();
    Stragglers same = new Stragglers();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!one.areGone(GRACE) && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertTrue(one.areGone(GRACE), "it has had the processor for long enough");
    assertFalse(same.areGone(TimeUnit.HOURS.toNanos(1)));
    Stragglers later = new Stragglers();
    key.leave = true;
    thread.join();
    Thread.sleep(150);
    assertTrue(later.areGone(GRACE), "it has left");
  }

  private static final class Within {
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean leave;
    private volatile int result;

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      begun.countDown();
      while (!leave) {
        Thread.onSpinWait();
      }
      return 0;
    }
  }
}
