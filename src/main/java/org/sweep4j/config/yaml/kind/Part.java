package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record as it stands in a file: a key, or several that belong together. Works
 * both ways.
 *
 * @param <R> the record
 * @param <T> the component
 */
public interface Part<R, T> {
  List<Key<?>> keys();

  /** What must hold between the keys. */
  default List<Rule> rules() {
    return List.of();
  }

  /** The component, once every key is right. */
  T value(Fields fields);

  /** Puts what {@code owner} holds under the keys, in their order. */
  void write(R owner, Map<String, @Nullable Object> out);

  /** The same keys in the section of a record that has this part's record as a component. */
  default <Q> Part<Q, T> within(Function<? super Q, ? extends R> component) {
    Part<R, T> inner = this;
    return new Part<>() {
      @Override
      public List<Key<?>> keys() {
        return inner.keys();
      }

      @Override
      public List<Rule> rules() {
        return inner.rules();
      }

      @Override
      public T value(Fields fields) {
        return inner.value(fields);
      }

      @Override
      public void write(Q owner, Map<String, @Nullable Object> out) {
        inner.write(component.apply(owner), out);
      }
    };
  }
}
