package org.sweep4j.dl4j.runtime;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.DirectShapeInfoProvider;

/**
 * Gives arrays of the same shape the same native shape buffer.
 *
 * <p>Why: M2.1's provider has such a cache, but the overload with {@code empty}, through which
 * nearly every array is made, goes around it. Each array then allocates, fills and later frees a
 * shape buffer of its own: more than half of the time of a small training step.
 *
 * <p>A shape buffer is constant, so sharing it changes no result. The cache is bounded, because a
 * program may pass through any number of shapes; beyond the bound it works as before.
 *
 * <p>When to remove: once {@link DirectShapeInfoProvider} overrides this overload itself.
 */
public final class CachedShapeInfo extends DirectShapeInfoProvider {
  private static final int CAPACITY = 20_000;

  private final ConcurrentMap<Key, Pair<DataBuffer, long[]>> cache = new ConcurrentHashMap<>();

  @Override
  public Pair<DataBuffer, long[]> createShapeInformation(
      long[] shape,
      long[] stride,
      long elementWiseStride,
      char order,
      DataType type,
      boolean empty) {
    Key key = Key.of(shape, stride, elementWiseStride, order, type, empty);
    Pair<DataBuffer, long[]> known = cache.get(key);
    return known != null
        ? known
        : remember(
            key,
            super.createShapeInformation(
                shape.clone(), stride.clone(), elementWiseStride, order, type, empty));
  }

  private Pair<DataBuffer, long[]> remember(Key key, Pair<DataBuffer, long[]> created) {
    if (cache.size() >= CAPACITY) {
      return created;
    }
    Pair<DataBuffer, long[]> first = cache.putIfAbsent(key, created);
    return first == null ? created : first;
  }

  /** All arguments in one array, with the lengths of the two that vary. */
  private record Key(long[] parts, int hash) {

    static Key of(
        long[] shape,
        long[] stride,
        long elementWiseStride,
        char order,
        DataType type,
        boolean empty) {
      int rank = shape.length;
      long[] parts = new long[rank + stride.length + 5];
      System.arraycopy(shape, 0, parts, 0, rank);
      System.arraycopy(stride, 0, parts, rank, stride.length);
      int end = rank + stride.length;
      parts[end] = rank;
      parts[end + 1] = elementWiseStride;
      parts[end + 2] = order;
      parts[end + 3] = type.toInt();
      parts[end + 4] = empty ? 1 : 0;
      return new Key(parts, Arrays.hashCode(parts));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
