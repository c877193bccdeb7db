package org.sweep4j.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The top of the page: what was run and how it ended.
 *
 * @param kicker what kind of run, above the title
 * @param sentence the outcome in one sentence
 * @param facts the numbers that matter, most important first
 * @param link to what belongs to it
 */
public record Verdict(
    String kicker,
    String title,
    State state,
    String stateLabel,
    String sentence,
    List<Fact> facts,
    Optional<Link> link) {

  /** How the run stands, for the colour of its badge. */
  public enum State {
    GOOD,
    RUNNING,
    WARNING,
    BAD
  }

  /**
   * A number with its name.
   *
   * @param note small print under the number; may be empty
   */
  public record Fact(String name, String value, String note) {
    private String toHtml() {
      String small = note.isEmpty() ? "" : "<dd class=\"note\">" + Html.escape(note) + "</dd>";
      return "<div><dt>"
          + Html.escape(name)
          + "</dt><dd>"
          + Html.escape(value)
          + "</dd>"
          + small
          + "</div>\n";
    }
  }

  public Verdict {
    facts = List.copyOf(facts);
  }

  /** One that stands alone. */
  public Verdict(
      String kicker,
      String title,
      State state,
      String stateLabel,
      String sentence,
      List<Fact> facts) {
    this(kicker, title, state, stateLabel, sentence, facts, Optional.empty());
  }

  String toHtml() {
    return """
        <p class="kicker">%s <span class="badge %s">%s</span></p>
        <h1>%s</h1>
        <p class="lead">%s</p>
        %s<dl class="facts">
        %s</dl>
        """
        .formatted(
            Html.escape(kicker),
            state.name().toLowerCase(Locale.ROOT),
            Html.escape(stateLabel),
            Html.escape(title),
            Html.escape(sentence),
            link.map(to -> "<p class=\"more\">" + to.toHtml() + "</p>\n").orElse(""),
            facts.stream().map(Fact::toHtml).collect(Collectors.joining()));
  }
}
