package org.sweep4j.document;

import java.lang.reflect.InvocationTargetException;

/** Calls of records' constructors and accessors. */
final class Reflection {
  private Reflection() {}

  /** A call by reflection. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws ReflectiveOperationException;
  }

  /** The call's value; what the callee throws is thrown as it is. */
  static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
