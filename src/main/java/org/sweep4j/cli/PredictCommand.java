package org.sweep4j.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.TrainedModel;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.data.DataFile;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.json.JsonItems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep4j predict}: a label and one probability per class, or a value, for every row. */
@Command(
    name = "predict",
    description = "Predict the rows of a file with the network of a run directory.")
final class PredictCommand extends ConsoleCommand {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Parameters(index = "0", paramLabel = "RUN_DIR", description = "A finished run.")
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private Path run;

  @Parameters(
      index = "1",
      paramLabel = "DATA.csv",
      description = "Rows to predict; - for those on standard input.")
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.csv",
      description = "Where to write; default: stdout.")
  private @Nullable Path output;

  @Option(
      names = "--keep",
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns of the data to write before the predictions, such as id.")
  private List<String> kept = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (output == null) {
      predict(text -> console().result(text.substring(0, text.length() - 1)));
      return 0;
    }
    checkFolder(output);
    long[] rows = {0};
    AtomicFile.write(
        output,
        temporary -> {
          try (BufferedWriter file = Files.newBufferedWriter(temporary)) {
            rows[0] = predict(file::write);
          }
        });
    console().progress(rows[0] + " predictions written to " + output);
    return 0;
  }

  /** Where lines go. */
  private interface Lines {
    void write(String text) throws IOException;
  }

  private long predict(Lines csv) throws IOException {
    TrainedModel model = TrainedModel.read(run);
    DataFile rows = data.equals(STANDARD_INPUT) ? DataFile.standardInput() : DataFile.of(data);
    long[] count = {0};
    try (JsonItems documents = console().items()) {
      model.predict(
          rows,
          kept,
          predictions -> {
            try {
              csv.write((count[0] == 0 ? predictions.headerLine() : "") + predictions.csv());
              for (List<Object> row : predictions.rows()) {
                documents.add(document(predictions.header(), row));
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            count[0] += predictions.rows().size();
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return count[0];
  }

  /** Makes sure, before any work is done, that there is a folder to write to. */
  private static void checkFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new BadInputException(
          Problem.of(
              file.toString(), "its folder must exist, found no " + folder + "; make it first"));
    }
  }

  private static Map<String, Object> document(List<String> header, List<Object> row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int c = 0; c < row.size(); c++) {
      fields.put(header.get(c), row.get(c));
    }
    return fields;
  }
}
