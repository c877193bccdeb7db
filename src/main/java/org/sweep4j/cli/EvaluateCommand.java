package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sweep4j.app.TrainedModel;
import org.sweep4j.app.TrainedModel.Measured;
import org.sweep4j.data.DataFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sweep4j evaluate}: every metric of a trained network on labelled rows. */
@Command(
    name = "evaluate",
    description = "Measure the network of a run directory on a file with known targets.")
final class EvaluateCommand extends ConsoleCommand {
  @Parameters(index = "0", paramLabel = "RUN_DIR", description = "A finished run.")
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private Path run;

  @Parameters(index = "1", paramLabel = "DATA.csv", description = "Rows with their targets.")
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Override
  public Integer call() throws IOException {
    Measured measured = TrainedModel.read(run).evaluate(DataFile.of(data));
    Map<String, Number> values = new LinkedHashMap<>();
    values.put("rows", measured.rows());
    measured.values().forEach((metric, value) -> values.put(metric.spelling(), value));
    TextTable table = new TextTable("metric", "value");
    values.forEach(
        (name, value) ->
            table.add(name, value instanceof Double d ? ResultTable.number(d) : value));
    table.print(console());
    console().document(values);
    return 0;
  }
}
