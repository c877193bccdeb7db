package org.sweep4j.report.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A heading with its figures; a page leaves out one that has none.
 *
 * @param id unique on the page; letters, digits and hyphens
 * @param lead HTML before the figures; may be empty
 */
public record PageSection(String id, String title, String lead, List<Figure> figures) {
  public PageSection {
    figures = List.copyOf(figures);
  }

  public PageSection(String id, String title, List<Figure> figures) {
    this(id, title, "", figures);
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
            lead,
            figures.stream().map(Figure::toHtml).collect(Collectors.joining()));
  }
}
