package org.sweep4j.backprop.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void everyPieceIsDoneOnceHoweverManyShareThem(int threads) {
    try (Team team = new Team(threads)) {
      for (int round = 0; round < 2_000; round++) {
        AtomicIntegerArray done = new AtomicIntegerArray(round % 9);
        team.run(done.length(), done::incrementAndGet);
        int[] counts = IntStream.range(0, done.length()).map(done::get).toArray();
        int[] once = new int[counts.length];
        Arrays.fill(once, 1);
        assertArrayEquals(once, counts);
      }
    }
  }

  /** Each piece waits for the other to begin. */
  @Test
  void twoThreadsWorkAtOnce() {
    CountDownLatch begun = new CountDownLatch(2);
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    try (Team team = new Team(2)) {
      team.run(
          2,
          piece -> {
            begun.countDown();
            workers.add(Thread.currentThread());
            try {
              begun.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    assertEquals(2, workers.size());
  }

  @Test
  void whatAHelperThrowsReachesTheCaller() {
    try (Team team = new Team(3)) {
      Runnable work =
          () ->
              team.run(
                  8,
                  piece -> {
                    if (piece == 5) {
                      throw new IllegalStateException("piece 5");
                    }
                  });
      assertEquals("piece 5", assertThrows(IllegalStateException.class, work::run).getMessage());
    }
  }

  @Test
  void helpersEndWithTheTeam() throws InterruptedException {
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    CountDownLatch begun = new CountDownLatch(2);
    try (Team team = new Team(2)) {
      team.run(
          2,
          piece -> {
            workers.add(Thread.currentThread());
            begun.countDown();
            while (begun.getCount() > 0) {
              Thread.onSpinWait();
            }
          });
    }
    workers.remove(Thread.currentThread());
    assertEquals(1, workers.size());
    for (Thread helper : workers) {
      helper.join(10_000);
      assertTrue(!helper.isAlive());
    }
  }
}
