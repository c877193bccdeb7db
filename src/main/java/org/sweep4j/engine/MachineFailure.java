package org.sweep4j.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the machine could not give: memory, room on its disk, a library. It says nothing about the
 * work itself, which may be tried again, here or elsewhere.
 */
public final class MachineFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int BYTES_PER_MEGABYTE = 1 << 20;

  public MachineFailure(String message) {
    super(message);
  }

  public MachineFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** What to tell a user, if the reason for {@code failure} lies in the machine. */
  public static Optional<String> describe(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(100)
        .flatMap(cause -> Optional.ofNullable(reason(cause)).stream())
        .findFirst();
  }

  private static @Nullable String reason(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "more than the %d MB of memory that Java may use are needed; %s"
          .formatted(megabytes(mostMemory()), allowing(4 * mostMemory()));
    }
    if (failure instanceof LinkageError) {
      return "a library of this Java or this machine is missing or does not fit (%s); build with"
              .formatted(failure)
          + " -Djavacpp.platform for this machine, or use engine: backprop";
    }
    if (String.valueOf(failure.getMessage()).contains("std::bad_alloc")) {
      return "more memory is needed than this machine has for native code; take fewer rows, units"
          + " or layers";
    }
    boolean machine =
        failure instanceof MachineFailure
            || failure instanceof UncheckedIOException
            || failure instanceof IOException;
    return machine ? String.valueOf(failure.getMessage()) : null;
  }

  /**
   * Does nothing if so much memory may be used.
   *
   * @param what needs it, such as "the network"; asked for only if it does not fit
   */
  static void requireMemory(Supplier<String> what, long bytes) {
    if (bytes > mostMemory()) {
      throw new MachineFailure(
          "%s needs about %d MB of memory, more than the %d MB that Java may use; %s"
              .formatted(
                  what.get(), megabytes(bytes), megabytes(mostMemory()), allowing(2 * bytes)));
    }
  }

  private static String allowing(long bytes) {
    return "allow more, as in SWEEP4J_JAVA_OPTS=-Xmx%dm, or take fewer rows, units or layers"
        .formatted(megabytes(bytes));
  }

  private static long megabytes(long bytes) {
    return bytes / BYTES_PER_MEGABYTE;
  }

  private static long mostMemory() {
    return Runtime.getRuntime().maxMemory();
  }
}
