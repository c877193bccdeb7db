package org.sweep4j.lecture;

import java.util.List;
import java.util.stream.Collectors;
import org.sweep4j.report.page.Html;
import org.sweep4j.report.page.Link;

/**
 * What was claimed, what was measured, and whether the two agree.
 *
 * @param rule how agreement is decided
 * @param links the runs behind it
 */
record Finding(Claim claim, String measured, String rule, Agreement agreement, List<Link> links) {

  /** How the measurement stands to the claim. */
  enum Agreement {
    AGREES("agrees", "good"),
    DIFFERS("differs", "bad"),
    UNDECIDED("within the spread", "warning");

    private final String label;
    private final String style;

    Agreement(String label, String style) {
      this.label = label;
      this.style = style;
    }
  }

  public Finding {
    links = List.copyOf(links);
  }

  String toHtml() {
    return """
        <div class="finding">
        %s
        <p class="measured"><span>Measured</span> %s <span class="badge %s">%s</span></p>
        <p class="rule">Counted as agreeing if %s. %s</p>
        </div>
        """
        .formatted(
            claim.toHtml(),
            Html.escape(measured),
            agreement.style,
            agreement.label,
            Html.escape(rule),
            reports());
  }

  private String reports() {
    return links.isEmpty()
        ? ""
        : links.stream().map(Link::toHtml).collect(Collectors.joining(" · ", "Runs: ", ""));
  }
}
