package org.sweep4j.config.yaml.kind;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Makes a record of its parts' values, which stand in the order of its components. */
final class RecordBuild<T extends Record> implements Function<Fields, T> {
  private final Constructor<T> constructor;
  private final List<? extends Part<?, ?>> parts;

  /**
   * @throws IllegalArgumentException if there are not as many parts as components
   */
  RecordBuild(Class<T> type, List<? extends Part<?, ?>> parts) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length != parts.size()) {
      throw new IllegalArgumentException(
          "%s must be described by a part for each of its %d components, found %d"
              .formatted(type.getSimpleName(), components.length, parts.size()));
    }
    this.parts = parts;
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * @throws IllegalArgumentException if the record refuses the values
   */
  @Override
  public T apply(Fields fields) {
    try {
      return constructor.newInstance(parts.stream().map(part -> part.value(fields)).toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException refused
          ? refused
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
