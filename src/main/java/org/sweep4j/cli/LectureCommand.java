package org.sweep4j.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sweep4j.backprop.ActivationCurve;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.json.Json;
import org.sweep4j.report.lecture.LecturePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sweep4j lecture}: runs the lecture's configs and tells what they showed on one page. */
@Command(name = "lecture", description = "Run the lecture's configs and write their page.")
final class LectureCommand implements Callable<Integer> {
  private static final String WORKED_STEP = "01-worked-backpropagation";
  private static final double LIMIT = 6;
  private static final int POINTS = 241;

  private final Console console;

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

  LectureCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int failures = pageOnly ? 0 : runAll();
    Path page = LecturePage.write(directory);
    console.result("Written to " + page);
    return failures == 0 ? 0 : Failures.WORK_FAILED;
  }

  private int runAll() throws IOException {
    Files.createDirectories(directory);
    workedStep();
    AtomicFile.write(directory.resolve("activations.json"), Json.write(activations()));
    int failures = 0;
    for (LectureRun run : LectureRun.all()) {
      failures += execute(run) == 0 ? 0 : 1;
    }
    return failures;
  }

  private void workedStep() throws IOException {
    Path run = directory.resolve(WORKED_STEP);
    LectureRun step =
        new LectureRun(WORKED_STEP, List.of("train", WORKED_STEP + ".yaml", "--trace", "--json"));
    ByteArrayOutputStream trace = new ByteArrayOutputStream();
    console.progress(WORKED_STEP);
    start(step, run, new Console(trace, System.err, false, false));
    AtomicFile.write(run.resolve("trace.json"), trace.toString(StandardCharsets.UTF_8));
  }

  private int execute(LectureRun run) {
    console.progress(run.name());
    Console silent = new Console(new ByteArrayOutputStream(), System.err, false, false);
    return start(run, directory.resolve(run.name()), silent);
  }

  private int start(LectureRun run, Path runDirectory, Console into) {
    List<String> arguments = new ArrayList<>(run.arguments());
    arguments.set(1, configs.resolve(arguments.get(1)).toString());
    arguments.addAll(List.of("--quiet", "--overwrite", "--out", runDirectory.toString()));
    int code = Sweep4j.commandLine(into).execute(arguments.toArray(String[]::new));
    into.flush();
    return code;
  }

  private static List<Map<String, Object>> activations() {
    List<Map<String, Object>> curves = new ArrayList<>();
    for (ActivationCurve curve : ActivationCurve.all(LIMIT, POINTS)) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("name", curve.activation().spelling());
      fields.put("inputs", boxed(curve.inputs()));
      fields.put("values", boxed(curve.values()));
      fields.put("derivatives", boxed(curve.derivatives()));
      curves.add(fields);
    }
    return curves;
  }

  private static List<Double> boxed(double[] values) {
    return java.util.Arrays.stream(values).boxed().toList();
  }
}
