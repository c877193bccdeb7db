package org.sweep4j.data.summary;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Task;
import org.sweep4j.data.Column;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Notice;
import org.sweep4j.data.ReadingNotes;
import org.sweep4j.data.Target;
import org.sweep4j.data.split.RareClasses;
import org.sweep4j.data.split.Split;

/**
 * What a data set was taken for.
 *
 * @param classes rows of each class, in the order of the classes; empty for a regression
 * @param mean of a regression's target over all rows; NaN for a classification
 * @param deviation √(Σ(y − ȳ)² / n), the error of always predicting the mean; NaN likewise
 * @param numbers the columns of numbers that are learned from
 * @param categories the columns of text that are learned from, with how many texts each has
 * @param inputs of the network: one a number, one a text of the training rows
 * @param layout and the others: see {@link ReadingNotes}
 */
public record DataSummary(
    String source,
    int rows,
    int trainingRows,
    int validationRows,
    int testRows,
    String target,
    Task task,
    Map<String, Integer> classes,
    double mean,
    double deviation,
    List<String> numbers,
    Map<String, Integer> categories,
    int inputs,
    String layout,
    int dropped,
    List<String> leftOut,
    Map<String, Integer> missing,
    String reason,
    List<Notice> notices) {
  private static final int MOST_NAMES = 5;

  /**
   * The summary of rows that are split to be learned from.
   *
   * @param folds into which those that are learned from are divided; 0: not
   */
  public static DataSummary of(Dataset dataset, Split split, int folds) {
    Target target = dataset.target().orElseThrow();
    boolean regression = target.task() == Task.REGRESSION;
    double mean = Arrays.stream(target.values()).average().orElse(Double.NaN);
    double squares = Arrays.stream(target.values()).map(y -> (y - mean) * (y - mean)).sum();
    ReadingNotes notes = dataset.notes();
    List<String> numbers = new ArrayList<>();
    Map<String, Integer> categories = new LinkedHashMap<>();
    int texts = 0;
    for (Column column : dataset.features()) {
      if (column instanceof Column.Texts text) {
        categories.put(text.name(), text.categories());
        texts += distinct(text, split.training());
      } else {
        numbers.add(column.name());
      }
    }
    return new DataSummary(
        dataset.name(),
        dataset.rows(),
        split.training().length,
        split.validation().length,
        split.test().length,
        target.name(),
        target.task(),
        classes(target),
        regression ? mean : Double.NaN,
        regression ? Math.sqrt(squares / dataset.rows()) : Double.NaN,
        numbers,
        categories,
        numbers.size() + texts,
        notes.layout(),
        notes.dropped(),
        notes.leftOut(),
        notes.missing(),
        notes.taskReason(),
        notices(dataset, split, folds));
  }

  private static int distinct(Column.Texts column, int[] rows) {
    return (int)
        IntStream.of(rows).map(row -> column.codes()[row]).filter(c -> c >= 0).distinct().count();
  }

  private static List<Notice> notices(Dataset dataset, Split split, int folds) {
    List<Notice> notices = new ArrayList<>(dataset.notes().notices());
    boolean doubtful = notices.stream().anyMatch(notice -> notice.what().startsWith("target"));
    if (!doubtful) {
      notices.addAll(RareClasses.of(dataset, split));
    }
    if (folds > 0) {
      int[] rows =
          IntStream.concat(IntStream.of(split.training()), IntStream.of(split.validation()))
              .toArray();
      notices.addAll(RareClasses.ofFolds(dataset, rows, folds));
    }
    return notices;
  }

  private static Map<String, Integer> classes(Target target) {
    int[] counts = new int[target.labels().size()];
    for (int row = 0; counts.length > 0 && row < target.values().length; row++) {
      counts[target.label(row)]++;
    }
    Map<String, Integer> classes = new LinkedHashMap<>();
    IntStream.range(0, counts.length).forEach(c -> classes.put(target.labels().get(c), counts[c]));
    return classes;
  }

  /** What always the same prediction scores: the most frequent class, or the mean. */
  public String baseline() {
    return classes.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(c -> format("accuracy %.4f, always '%s'", share(c.getValue()), c.getKey()))
        .orElseGet(() -> format("rmse %.4g, always the mean, %.5g", deviation, mean));
  }

  /** Each thing to check in a few words, by its name. */
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Data", source + ": " + rowsLine());
    facts.put(
        "Target",
        "'%s': %s, because %s%s"
            .formatted(target, ((ConfigWord) task).spelling(), reason, shares()));
    facts.put("Columns", columns());
    facts.put("Missing", missingCells());
    facts.put("Baseline", baseline());
    return facts;
  }

  private String rowsLine() {
    String written = layout.isEmpty() ? "" : " (" + layout + ")";
    String without = dropped == 0 ? "" : format(", %,d more dropped: a cell is missing", dropped);
    return format("%,d rows%s%s; %,d to learn from", rows, written, without, trainingRows)
        + (validationRows == 0 ? "" : format(", %,d for validation", validationRows))
        + (testRows == 0 ? "" : format(", %,d for the test", testRows));
  }

  private String shares() {
    List<String> shares =
        classes.entrySet().stream()
            .map(c -> format("%s %.1f %%", c.getKey(), 100 * share(c.getValue())))
            .toList();
    return task == Task.REGRESSION
        ? format("; mean %.5g, standard deviation %.4g", mean, deviation)
        : format("; %d classes: %s", shares.size(), listed(shares, 2 * MOST_NAMES));
  }

  private double share(int count) {
    return (double) count / rows;
  }

  private String columns() {
    List<String> texts =
        categories.entrySet().stream().map(c -> c.getKey() + " (" + c.getValue() + ")").toList();
    return part(numbers, "number", "numbers")
        + (numbers.isEmpty() || texts.isEmpty() ? "" : "; ")
        + part(texts, "category", "categories")
        + format(" → %,d input%s", inputs, inputs == 1 ? "" : "s")
        + (leftOut.isEmpty() ? "" : "; left out: " + listed(namesLeftOut(), MOST_NAMES));
  }

  private List<String> namesLeftOut() {
    return leftOut.stream().map(name -> name.isEmpty() ? "(no name)" : name).toList();
  }

  private static String part(List<String> names, String one, String many) {
    return names.isEmpty()
        ? ""
        : format("%,d %s: ", names.size(), names.size() == 1 ? one : many)
            + listed(names, MOST_NAMES);
  }

  private String missingCells() {
    int cells = missing.values().stream().mapToInt(Integer::intValue).sum();
    List<String> columns =
        missing.entrySet().stream().map(m -> m.getKey() + " " + m.getValue()).toList();
    return cells == 0
        ? "no cell"
        : format("%,d cell%s: ", cells, cells == 1 ? "" : "s") + listed(columns, 2 * MOST_NAMES);
  }

  private static String listed(Collection<String> names, int most) {
    String shown = names.stream().limit(most).collect(joining(", "));
    return names.size() > most ? shown + format(", … %,d more", names.size() - most) : shown;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
