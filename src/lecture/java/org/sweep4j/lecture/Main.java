package org.sweep4j.lecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sweep4j.config.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the lecture's configs and tells what they showed on one page. */
@Command(
    name = "lecture",
    mixinStandardHelpOptions = true,
    description = "Run the lecture's configs and write their page.")
public final class Main implements Callable<Integer> {
  private static final int WORK_FAILED = 1;
  private static final int BAD_INPUT = 2;

  @Option(
      names = "--configs",
      paramLabel = "DIR",
      description = "Where the lecture's configs are; default: ${DEFAULT-VALUE}.")
  private Path configs = Path.of("configs", "lecture");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Its runs and the page; runs there are replaced; default: ${DEFAULT-VALUE}.")
  private Path directory = Path.of("runs", "lecture");

  @Option(names = "--page-only", description = "Write the page of the runs that are there.")
  private boolean pageOnly;

  private Main() {}

  /** Ends the process with 0, or with 1 if a run failed, 2 if a file or an option is wrong. */
  public static void main(String[] arguments) {
    CommandLine command = new CommandLine(new Main());
    command.setExecutionExceptionHandler((failure, line, words) -> code(failure));
    System.exit(command.execute(arguments));
  }

  private static int code(Exception failure) throws Exception {
    if (failure instanceof BadInputException bad) {
      bad.problems().forEach(System.err::println);
      return BAD_INPUT;
    }
    throw failure;
  }

  @Override
  public Integer call() throws IOException {
    boolean succeeded = true;
    for (LectureRun run : pageOnly ? List.<LectureRun>of() : LectureRun.all()) {
      System.err.println(run.name());
      Optional<String> error = run.run(configs, directory);
      error.ifPresent(System.err::println);
      succeeded &= error.isEmpty();
    }
    System.out.println("Written to " + LecturePage.write(directory));
    return succeeded ? 0 : WORK_FAILED;
  }
}
