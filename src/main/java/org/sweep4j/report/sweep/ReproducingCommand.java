package org.sweep4j.report.sweep;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.Json;
import org.sweep4j.report.run.ParameterColumn;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.report.run.TrialLine;

/** The command that trains a trial's configuration by itself. */
final class ReproducingCommand {
  /** What a POSIX shell leaves as it is. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

  private ReproducingCommand() {}

  static String of(SweepRun run, TrialLine trial) {
    StringBuilder command = new StringBuilder("scripts/sweep4j train ");
    command.append(quoted("runs/" + run.name() + "/experiment.yaml"));
    for (Map.Entry<String, @Nullable Object> entry : trial.parameters().values().entrySet()) {
      for (String path : run.declaration().paths(entry.getKey())) {
        command.append(" --set ").append(quoted(path + "=" + value(entry.getValue())));
      }
    }
    if (trial.state() == TrialLine.State.STOPPED && trial.epochs().isPresent()) {
      command.append(" --set training.epochs=").append((long) trial.epochs().getAsDouble());
    }
    trial.seed().ifPresent(seed -> command.append(" --set seed=").append(quoted(seed)));
    return command.toString();
  }

  private static String value(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    return value instanceof Iterable<?> ? Json.write(value) : ParameterColumn.text(value);
  }

  /** One word for the shell. */
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
