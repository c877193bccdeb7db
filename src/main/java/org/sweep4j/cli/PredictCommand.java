package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.app.Predictions;
import org.sweep4j.app.TrainedModel;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.engine.AtomicFile;
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
    Optional<Path> file = Optional.ofNullable(output);
    file.ifPresent(PredictCommand::checkFolder);
    Predictions predictions = predictions(TrainedModel.read(run));
    if (file.isPresent()) {
      AtomicFile.write(file.get(), predictions.csv());
      console().progress(predictions.rows().size() + " predictions written to " + file.get());
    } else {
      predictions.csv().lines().forEach(console()::result);
    }
    console().document(documents(predictions));
    return 0;
  }

  /** A table is read more than once, so what comes but once is put into a file first. */
  private Predictions predictions(TrainedModel model) throws IOException {
    if (!data.equals(STANDARD_INPUT)) {
      return model.predict(data, kept);
    }
    Path folder = Files.createTempDirectory("sweep4j");
    Path rows = folder.resolve("standard-input.csv");
    try {
      Files.copy(System.in, rows);
      return model.predict(rows, kept);
    } finally {
      Files.deleteIfExists(rows);
      Files.delete(folder);
    }
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

  private static List<Map<String, Object>> documents(Predictions predictions) {
    List<Map<String, Object>> documents = new ArrayList<>();
    for (List<Object> row : predictions.rows()) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int c = 0; c < row.size(); c++) {
        fields.put(predictions.header().get(c), row.get(c));
      }
      documents.add(fields);
    }
    return documents;
  }
}
