package org.sweep4j.lecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.lecture.Finding.Agreement;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.Page;
import org.sweep4j.report.page.Verdict;
import org.sweep4j.report.page.Verdict.Fact;
import org.sweep4j.report.page.Verdict.State;

/** Writes {@code index.html} beside the lecture's runs. */
public final class LecturePage {
  public static final String FILE = "index.html";

  private LecturePage() {}

  /** Builds the page of the runs that are there, whole or not at all; returns the file. */
  public static Path write(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    AtomicFile.write(file, of(directory).toHtml(Page.Mode.FILE));
    return file;
  }

  static Page of(Path directory) {
    Runs runs = new Runs(directory);
    List<Passage> passages =
        Topics.ALL.stream().map(topic -> topic.passage(runs)).flatMap(Optional::stream).toList();
    return new Page(
        "The lecture, measured · Sweep4j",
        verdict(passages),
        List.of(),
        passages.stream().map(Passage::toSection).toList(),
        Map.of());
  }

  private static Verdict verdict(List<Passage> passages) {
    List<Finding> findings =
        passages.stream().map(Passage::findings).flatMap(List::stream).toList();
    List<Finding> lecture = findings.stream().filter(f -> f.claim().isOfLecture()).toList();
    List<Finding> common = findings.stream().filter(f -> !f.claim().isOfLecture()).toList();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("agree", Numbers.count(count(findings, Agreement.AGREES)), ""));
    facts.add(
        new Fact(
            "within the spread",
            Numbers.count(count(findings, Agreement.UNDECIDED)),
            "too small a difference to tell"));
    facts.add(new Fact("differ", Numbers.count(count(findings, Agreement.DIFFERS)), ""));
    return new Verdict(
        "Deep neural networks and their tuning",
        "The lecture, measured",
        State.GOOD,
        Numbers.count(findings.size(), "claim"),
        "%s of the lecture hold in these runs, and %s of common knowledge. Each is held against a run of its own by a rule that stands beside it; every number on this page was measured by the runs beside it."
            .formatted(holding(lecture), holding(common)),
        facts);
  }

  private static String holding(List<Finding> findings) {
    return "%s of %s"
        .formatted(
            Numbers.count(count(findings, Agreement.AGREES)),
            Numbers.count(findings.size(), "claim"));
  }

  private static long count(List<Finding> findings, Agreement agreement) {
    return findings.stream().filter(finding -> finding.agreement() == agreement).count();
  }
}
