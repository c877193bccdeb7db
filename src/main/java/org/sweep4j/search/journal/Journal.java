package org.sweep4j.search.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Remedy;
import org.sweep4j.engine.MachineFailure;
import org.sweep4j.file.RegularFile;
import org.sweep4j.search.Trial;

/**
 * {@code trials.jsonl}: one finished trial a line, in order of their numbers, each line one write
 * that is flushed to disk. A last line without its line break was torn by a crash and is cut off on
 * opening. While it is open the file is locked against every other process.
 */
public final class Journal implements TrialLog, AutoCloseable {
  /** The lock lies behind the content, so that others may read while it is held. */
  private static final long LOCK_POSITION = Long.MAX_VALUE - 1;

  private final Path file;
  private final FileChannel channel;
  private final List<Trial> trials = new ArrayList<>();
  private long length;

  private Journal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens or creates a journal.
   *
   * @throws BadInputException if another process has it open, or it holds something else
   * @throws IOException if it cannot be read or written
   */
  public static Journal open(Path file) throws IOException {
    return opened(
        file,
        journal -> {
          journal.load();
          journal.cutTornLine();
        });
  }

  /**
   * Opens a journal without its trials, whatever it holds.
   *
   * @throws BadInputException if another process has it open
   * @throws IOException if it cannot be written
   */
  public static Journal openEmpty(Path file) throws IOException {
    return opened(file, journal -> journal.channel.truncate(0).force(true));
  }

  /** What is done to a journal once it is locked. */
  private interface Beginning {
    void of(Journal journal) throws IOException;
  }

  private static Journal opened(Path file, Beginning beginning) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(file, channel);
      Journal journal = new Journal(file, channel);
      beginning.of(journal);
      return journal;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * The trials of a journal that may be in use by another process; a line being written is left
   * out.
   *
   * @throws BadInputException if it holds something else
   * @throws IOException if it cannot be read
   */
  public static List<Trial> read(Path file) throws IOException {
    RegularFile.require(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Journal journal = new Journal(file, channel);
      journal.load();
      return journal.trials();
    }
  }

  private static void lock(Path file, FileChannel channel) throws IOException {
    if (tryLock(channel) == null) {
      throw new BadInputException(
          Problem.of(
              file.toString(),
              "only one process may work in a run directory, and another one does now;"
                  + " wait for its end, or "
                  + Remedy.ELSEWHERE));
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCK_POSITION, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void load() throws IOException {
    if (channel.size() > RegularFile.MOST_OF_A_RUN) {
      throw corrupt("a journal may have at most 1024 MiB, found " + channel.size() + " bytes");
    }
    byte[] content = new byte[(int) channel.size()];
    ByteBuffer buffer = ByteBuffer.wrap(content);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
    int start = 0;
    for (int end = 0; end < content.length; end++) {
      if (content[end] == '\n') {
        add(new String(content, start, end - start, StandardCharsets.UTF_8));
        start = end + 1;
      }
    }
    length = start;
  }

  private void cutTornLine() throws IOException {
    if (channel.size() > length) {
      channel.truncate(length);
      channel.force(false);
    }
  }

  private void add(String line) {
    Trial trial = read(line);
    if (trial.number() != trials.size()) {
      throw corrupt("trial " + trials.size() + " must come next, found " + trial.number());
    }
    trials.add(trial);
  }

  private Trial read(String line) {
    try {
      return TrialDocument.LINE.read(line);
    } catch (IllegalArgumentException e) {
      throw corrupt("this line holds no trial: " + e.getMessage());
    }
  }

  private BadInputException corrupt(String message) {
    return new BadInputException(
        new Problem(
            file.toString(),
            trials.size() + 1,
            0,
            message + "; the journal was changed by something else; " + Remedy.REPLACE));
  }

  @Override
  public List<Trial> trials() {
    return Collections.unmodifiableList(trials);
  }

  @Override
  public void append(Trial trial) {
    ByteBuffer line =
        ByteBuffer.wrap((TrialDocument.LINE.line(trial) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      channel.position(length);
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new MachineFailure(
          file + ": trial " + trial.number() + " could not be written: " + e.getMessage(), e);
    }
    length += line.limit();
    trials.add(trial);
  }

  /** Closes the file and gives up the lock. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
