package org.sweep4j.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A heading with its figures, and what they are held against where something was claimed.
 *
 * @param id unique on the page; letters, digits and hyphens
 */
public record Section(String id, String title, Optional<Finding> finding, List<Figure> figures) {
  public Section {
    figures = List.copyOf(figures);
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("section " + id + " must have at least one figure");
    }
  }

  /** A section that claims nothing. */
  public Section(String id, String title, List<Figure> figures) {
    this(id, title, Optional.empty(), figures);
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
            finding.map(Finding::toHtml).orElse(""),
            figures.stream().map(Figure::toHtml).collect(Collectors.joining()));
  }
}
