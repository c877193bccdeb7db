package org.sweep4j.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Augmentation;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.Scaling;
import org.sweep4j.config.Source;
import org.sweep4j.config.SplitBy;
import org.sweep4j.config.TableFormat;
import org.sweep4j.config.Task;
import org.sweep4j.config.TestSet;

/** Builds data sections for tests: an experiment file's defaults, changed one by one. */
public final class Sections {
  private final Source source;
  private Optional<String> target = Optional.empty();
  private TableFormat format = TableFormat.USUAL;
  private Optional<Task> task = Optional.empty();
  private Optional<List<String>> features = Optional.empty();
  private List<String> exclude = List.of();
  private Optional<List<String>> categorical = Optional.empty();
  private MissingValues missing = MissingValues.ERROR;
  private Scaling scale = Scaling.STANDARDIZE;
  private boolean shuffle = true;
  private TestSet test = new TestSet.Fraction(0.2);
  private double validation = 0.2;

  private Sections(Source source) {
    this.source = source;
  }

  public static Sections of(Source source) {
    return new Sections(source);
  }

  public static Sections table(Path path) {
    return of(new Source.Table(path));
  }

  public static DataSection bundled(String name) {
    return of(new Source.Bundled(name)).build();
  }

  public Sections target(String name) {
    target = Optional.of(name);
    return this;
  }

  public Sections written(TableFormat as) {
    format = as;
    return this;
  }

  public Sections task(Task chosen) {
    task = Optional.of(chosen);
    return this;
  }

  public Sections features(String... names) {
    features = Optional.of(List.of(names));
    return this;
  }

  public Sections exclude(String... names) {
    exclude = List.of(names);
    return this;
  }

  public Sections categorical(String... names) {
    categorical = Optional.of(List.of(names));
    return this;
  }

  public Sections missing(MissingValues policy) {
    missing = policy;
    return this;
  }

  public Sections scale(Scaling scaling) {
    scale = scaling;
    return this;
  }

  public Sections inFileOrder() {
    shuffle = false;
    return this;
  }

  public Sections test(TestSet chosen) {
    test = chosen;
    return this;
  }

  public Sections test(double share) {
    return test(new TestSet.Fraction(share));
  }

  public Sections validation(double share) {
    validation = share;
    return this;
  }

  public DataSection build() {
    return new DataSection(
        source,
        format,
        target,
        task,
        features,
        exclude,
        categorical,
        missing,
        scale,
        Optional.empty(),
        shuffle,
        test,
        validation,
        Augmentation.NONE,
        SplitBy.NOTHING);
  }
}
