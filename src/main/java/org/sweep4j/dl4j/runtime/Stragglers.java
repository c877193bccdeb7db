package org.sweep4j.dl4j.runtime;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The threads that were at work within ND4J at some moment, and may have been in an operation.
 *
 * <p>Each is gone once it is seen elsewhere, or has had a grace period of processor time: on a busy
 * machine a thread may have to wait for its processor, in the middle of an operation, for much
 * longer than any operation lasts.
 */
final class Stragglers {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** From ND4J's entry to native code to its caller in the library, however it is inlined. */
  private static final int FRAMES = 8;

  private final long since = System.nanoTime();
  private final Map<Long, Long> processorTime = new HashMap<>();

  /** Those of this moment. */
  Stragglers() {
    for (long id : THREADS.getAllThreadIds()) {
      if (isWithin(id)) {
        processorTime.put(id, processorTime(id));
      }
    }
  }

  /** A thread in native code is runnable; JavaCPP has one that always waits. */
  private static boolean isWithin(long id) {
    ThreadInfo thread = THREADS.getThreadInfo(id, FRAMES);
    return thread != null
        && thread.getThreadState() == Thread.State.RUNNABLE
        && Arrays.stream(thread.getStackTrace())
            .map(StackTraceElement::getClassName)
            .anyMatch(name -> name.startsWith("org.nd4j.") || name.startsWith("org.bytedeco."));
  }

  private static long processorTime(long id) {
    return THREADS.isThreadCpuTimeEnabled() ? THREADS.getThreadCpuTime(id) : System.nanoTime();
  }

  /** Whether all are gone, and the grace period, in nanoseconds, is over. */
  boolean areGone(long grace) {
    if (System.nanoTime() - since < grace) {
      return false;
    }
    processorTime
        .entrySet()
        .removeIf(e -> processorTime(e.getKey()) - e.getValue() >= grace || !isWithin(e.getKey()));
    return processorTime.isEmpty();
  }
}
