package org.sweep4j.config.yaml.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sweep4j.config.HeldRows;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Source;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Schema;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/** A bundled data set's name, or the path of a table. */
public record SourceKind() implements Kind<Source> {
  /** The data sets that ship with Sweep4j. */
  static final List<String> BUNDLED =
      List.of("insurance", "sonar", "iris", "wine", "breast_cancer", "diabetes", "digits");

  @Override
  public String expected() {
    return "a bundled data set or a .csv, .csv.gz or .tsv file";
  }

  @Override
  public Optional<Source> read(Tree tree, String path, Reading reading) {
    if (!(tree instanceof Tree.Scalar scalar) || scalar.value() == null) {
      return reading.wrong(tree, path, expected());
    }
    if (scalar.value() instanceof HeldRows rows) {
      return Optional.of(new Source.Held(rows.name(), Optional.of(rows)));
    }
    String text = scalar.text();
    if (text.startsWith(Source.Held.PREFIX)) {
      return held(tree, text, path, reading);
    }
    if (BUNDLED.contains(text)) {
      return Optional.of(new Source.Bundled(text));
    }
    boolean word = !text.contains(".") && !text.contains("/");
    if (word && !Files.exists(reading.folder().resolve(text))) {
      return reading.wrong(tree, path, expected(), NearMiss.advice(text, BUNDLED));
    }
    return table(tree, text, path, reading);
  }

  private Optional<Source> held(Tree tree, String text, String path, Reading reading) {
    if (!reading.in(ReadOption.WITHOUT_FILES)) {
      reading.wrong(
          tree, path, expected(), ": rows that a Java program held, and only it can give");
    }
    String name = text.substring(Source.Held.PREFIX.length());
    return Optional.of(new Source.Held(name, Optional.empty()));
  }

  private Optional<Source> table(Tree tree, String text, String path, Reading reading) {
    if (text.toLowerCase(Locale.ROOT).contains("idx")) {
      return reading.wrong(tree, path, "two IDX files", "; write {images: FILE, labels: FILE}");
    }
    return new FileKind("a .csv, .csv.gz or .tsv file")
        .read(tree, path, reading)
        .map(Source.Table::new);
  }

  @Override
  public Object write(Source source) {
    return source.accept(
        new Source.Visitor<>() {
          @Override
          public String bundled(Source.Bundled bundled) {
            return bundled.name();
          }

          @Override
          public String table(Source.Table table) {
            return FileKind.absolute(table.path());
          }

          @Override
          public String images(Source.Images images) {
            throw new IllegalArgumentException("a pair of IDX files is written as a mapping");
          }

          @Override
          public String held(Source.Held held) {
            return Source.Held.PREFIX + held.name();
          }
        });
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    return Schema.type("string").and("examples", BUNDLED);
  }

  /** An existing file, relative to the experiment file. */
  public record FileKind(String expected) implements Kind<Path> {
    @Override
    public Optional<Path> read(Tree tree, String path, Reading reading) {
      if (!(tree instanceof Tree.Scalar scalar) || scalar.value() == null) {
        return reading.wrong(tree, path, expected);
      }
      Path file = reading.folder().resolve(scalar.text()).normalize();
      if (reading.in(ReadOption.WITHOUT_FILES) || Files.isRegularFile(file)) {
        return Optional.of(file);
      }
      return reading.wrong(
          tree,
          path,
          expected,
          ", which is %s; write a path relative to the folder of this file"
              .formatted(Files.isDirectory(file) ? "a directory" : "no existing file"));
    }

    /** As an absolute path, which is right in any folder. */
    @Override
    public Object write(Path file) {
      return absolute(file);
    }

    static String absolute(Path file) {
      return file.toAbsolutePath().normalize().toString();
    }

    @Override
    public JsonObject schema(Definitions definitions) {
      return Schema.type("string");
    }
  }
}
