package org.sweep4j.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/**
 * Eight times as much may cost the thread that is asked some eight times the work, not sixty-four
 * times: counted in bytes that it asks for, which no busy machine changes.
 */
public final class Growth {
  private static final double MOST = 14;

  private Growth() {}

  public static void assertLinear(int few, IntConsumer work) {
    work.accept(few);
    double growth = (double) bytes(work, 8 * few) / bytes(work, few);
    assertTrue(growth < MOST, () -> "eight times as much took %.1f times".formatted(growth));
  }

  private static long bytes(IntConsumer work, int amount) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.accept(amount);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
