package org.sweep4j.dl4j.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner;

/**
 * Runs operations with contexts that are used again.
 *
 * <p>Why: M2.1 makes a native context for every operation and leaves it to the garbage collector.
 * Hundreds of them a training step cost time and fill native memory between collections. Here a
 * context goes back to its thread's pool when the operation closes it.
 *
 * <p>When to remove: once {@code CpuOpContext.close} frees the native context.
 */
public final class PooledExecutioner extends NativeOpExecutioner {
  private static final ThreadLocal<Deque<ReusableContext>> POOL =
      ThreadLocal.withInitial(ArrayDeque::new);

  @Override
  public OpContext buildContext() {
    ReusableContext free = POOL.get().pollFirst();
    return free == null ? new ReusableContext() : free;
  }

  static void release(ReusableContext context) {
    POOL.get().addFirst(context);
  }
}
