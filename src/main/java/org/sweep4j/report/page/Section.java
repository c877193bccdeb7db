package org.sweep4j.report.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A heading with its figures, and what they are held against where something was claimed.
 *
 * @param id unique on the page; letters, digits and hyphens
 */
public record Section(String id, String title, List<Finding> findings, List<Figure> figures) {
  public Section {
    findings = List.copyOf(findings);
    figures = List.copyOf(figures);
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("section " + id + " must have at least one figure");
    }
  }

  /** A section that claims nothing. */
  public Section(String id, String title, List<Figure> figures) {
    this(id, title, List.of(), figures);
  }

  String toHtml() {
    return """
        <section id="%s" aria-labelledby="%s-title">
        <h2 id="%s-title">%s</h2>
        %s<div class="figures">
        %s</div>
        </section>
        """
        .formatted(
            id,
            id,
            id,
            Html.escape(title),
            findings.stream().map(Finding::toHtml).collect(Collectors.joining()),
            figures.stream().map(Figure::toHtml).collect(Collectors.joining()));
  }
}
