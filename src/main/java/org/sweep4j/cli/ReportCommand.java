package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.sweep4j.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sweep4j report}: makes the page again from what the run directory holds. */
@Command(name = "report", description = "Rebuild report.html of a run directory.")
final class ReportCommand extends ConsoleCommand {
  @Parameters(paramLabel = "RUN_DIR", description = "A directory that train or sweep made.")
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private Path run;

  @Override
  public Integer call() throws IOException {
    Report.write(run).notices().forEach(notice -> console().warn(notice));
    String page = run.resolve("report.html").toString();
    console().result("Written: " + page);
    console().document(Map.of("report", page));
    return 0;
  }
}
