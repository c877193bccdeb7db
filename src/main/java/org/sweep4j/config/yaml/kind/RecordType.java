package org.sweep4j.config.yaml.kind;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A record's constructor and accessors, called by reflection. */
final class RecordType<T> {
  private final RecordComponent[] components;
  private final Constructor<T> constructor;

  RecordType(Class<T> type) {
    components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    constructor = call(() -> type.getDeclaredConstructor(types));
    constructor.setAccessible(true);
  }

  /**
   * The record's parts.
   *
   * @param contents of the components, in their order
   * @throws IllegalArgumentException if there are not as many as components
   */
  List<Part<T, ?>> parts(List<? extends Keyed<?>> contents) {
    if (components.length != contents.size()) {
      throw new IllegalArgumentException(
          "%s must be described by a part for each of its %d components, found %d"
              .formatted(
                  constructor.getDeclaringClass().getSimpleName(),
                  components.length,
                  contents.size()));
    }
    List<Part<T, ?>> parts = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      parts.add(part(components[i].getAccessor(), contents.get(i)));
    }
    return parts;
  }

  @SuppressWarnings("unchecked") // the content is the one of the accessor's component
  private static <T> Part<T, Object> part(Method accessor, Keyed<?> content) {
    accessor.setAccessible(true);
    return ((Keyed<Object>) content).from(owner -> call(() -> accessor.invoke(owner)));
  }

  /**
   * @throws IllegalArgumentException if the record refuses the values
   */
  T make(Object[] values) {
    return call(() -> constructor.newInstance(values));
  }

  /** A call by reflection. */
  @FunctionalInterface
  private interface Call<T> {
    T run() throws ReflectiveOperationException;
  }

  /** The call's value; what the callee throws is thrown as it is. */
  private static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException own
          ? own
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
