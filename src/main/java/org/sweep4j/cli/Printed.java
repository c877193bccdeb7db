package org.sweep4j.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.document.Document;
import org.sweep4j.document.RecordSection;

/**
 * A run's result as {@code --json} prints it: what {@code result.json} holds, and besides it where
 * the run is and the trace of its first update.
 */
record Printed<T>(T result, String directory, Optional<TraceTable.Values> trace) {
  private static final Key<String> DIRECTORY = Key.of("directory", RecordSection.TEXT).needed("");
  private static final Key<TraceTable.Values> TRACE =
      Key.of("trace", RecordSection.of(TraceTable.Values.class));

  Printed(T result, Path directory) {
    this(result, directory.toString(), Optional.empty());
  }

  /** As JSON knows it. */
  Map<String, @Nullable Object> plain(Document<T> layout) {
    return section(layout.section()).write(this);
  }

  private static <T> Section<Printed<T>> section(Section<T> result) {
    return Section.of(
        "printed",
        "",
        fields -> new Printed<>(result.value(fields), fields.get(DIRECTORY), fields.find(TRACE)),
        result.within(Printed::result),
        DIRECTORY.from(Printed::directory),
        TRACE.optional(Printed::trace));
  }
}
