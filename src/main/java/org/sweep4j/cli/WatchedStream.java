package org.sweep4j.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers the first failure to write, which a {@link java.io.PrintWriter} does not tell. */
final class WatchedStream extends OutputStream {
  private final OutputStream target;
  private @Nullable IOException failure;

  WatchedStream(OutputStream target) {
    this.target = new BufferedOutputStream(target);
  }

  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    try {
      target.write(bytes, from, count);
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      target.flush();
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  private IOException remembered(IOException first) {
    failure = failure == null ? first : failure;
    return first;
  }
}
