package org.sweep4j.search.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of the keys asked for last, so that the folds of a trial read its experiment once.
 * Several threads may ask; a key may then be computed twice, with the same value.
 */
final class Remembered<K, V> {
  private static final int MOST = 64;

  private final Map<K, V> values =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
          return size() > MOST;
        }
      };

  V get(K key, Supplier<V> computed) {
    V known = find(key);
    if (known == null) {
      known = computed.get();
      remember(key, known);
    }
    return known;
  }

  private synchronized @Nullable V find(K key) {
    return values.get(key);
  }

  private synchronized void remember(K key, V value) {
    values.put(key, value);
  }
}
