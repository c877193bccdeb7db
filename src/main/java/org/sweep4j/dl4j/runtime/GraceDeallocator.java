package org.sweep4j.dl4j.runtime;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.config.ND4JSystemProperties;
import org.nd4j.linalg.api.memory.Deallocatable;
import org.nd4j.linalg.api.memory.Deallocator;
import org.nd4j.linalg.api.memory.deallocation.DeallocatorService;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Frees native memory only some time after its Java owner was collected.
 *
 * <p>Why: M2.1 passes raw addresses to native code and keeps no reference to the array while the
 * operation runs. The JIT compiler may see that the array is not used again, a garbage collection
 * in the middle of the operation then lets ND4J's own service free the buffer under it, and the
 * process dies with SIGSEGV in {@code sd::DataBuffer::primary()}. No operation lasts as long as the
 * grace period, so a buffer that is still in use is never freed; see {@link Stragglers} for threads
 * that are kept from their processor.
 *
 * <p>When to remove: once ND4J holds its arguments reachable ({@code Reference.reachabilityFence})
 * while native code runs. {@code Dl4jRuntimeTest} with this class taken out tells.
 */
public final class GraceDeallocator extends DeallocatorService {
  private static final long POLL_MILLIS = 50;

  private final ReferenceQueue<Deallocatable> collected = new ReferenceQueue<>();
  private final Set<Owned> alive = ConcurrentHashMap.newKeySet();
  private final long graceNanos;

  /** Holds on to the means of freeing an owner's memory, but not to the owner. */
  private static final class Owned extends PhantomReference<Deallocatable> {
    private final Deallocator deallocator;
    private @Nullable Stragglers users;

    Owned(Deallocatable owner, ReferenceQueue<? super Deallocatable> queue) {
      super(owner, queue);
      deallocator = owner.deallocator();
    }

    boolean isUnused(long grace) {
      return users == null || users.areGone(grace);
    }
  }

  private GraceDeallocator(long graceMillis) {
    graceNanos = TimeUnit.MILLISECONDS.toNanos(graceMillis);
    Thread thread = new Thread(this::freeForever, "nd4j-grace-deallocator");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Replaces ND4J's service. Must be called before the first array is made; what was made earlier
   * is never freed.
   *
   * @param graceMillis time between the collection of an owner and the freeing of its memory
   * @throws IllegalStateException if this version of ND4J keeps its service elsewhere
   */
  public static void install(long graceMillis) {
    String noThreads = ND4JSystemProperties.NO_ARRAY_GC;
    String before = System.getProperty(noThreads, "false");
    System.setProperty(noThreads, "true");
    try {
      Field service = Nd4j.class.getDeclaredField("deallocatorService");
      service.setAccessible(true);
      service.set(null, new GraceDeallocator(graceMillis));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this ND4J is not the version the crash guard is for", e);
    } finally {
      System.setProperty(noThreads, before);
    }
  }

  @Override
  public void pickObject(Deallocatable owner) {
    alive.add(new Owned(owner, collected));
  }

  private void freeForever() {
    ArrayDeque<Owned> waiting = new ArrayDeque<>();
    try {
      while (true) {
        collect(waiting);
        freeDue(waiting);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void collect(ArrayDeque<Owned> waiting) throws InterruptedException {
    Owned owned = (Owned) (waiting.isEmpty() ? collected.remove() : collected.remove(POLL_MILLIS));
    Stragglers users = owned == null ? null : new Stragglers();
    while (owned != null) {
      owned.users = users;
      waiting.addLast(owned);
      owned = (Owned) collected.poll();
    }
  }

  private void freeDue(ArrayDeque<Owned> waiting) {
    while (!waiting.isEmpty() && waiting.getFirst().isUnused(graceNanos)) {
      Owned owned = waiting.removeFirst();
      alive.remove(owned);
      owned.deallocator.deallocate();
    }
  }
}
