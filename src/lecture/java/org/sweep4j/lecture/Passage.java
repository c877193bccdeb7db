package org.sweep4j.lecture;

import java.util.List;
import java.util.stream.Collectors;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.PageSection;

/**
 * A part of the lecture: what was claimed and found, and the figures that show it.
 *
 * @param id unique on the page; letters, digits and hyphens
 */
record Passage(String id, String title, List<Finding> findings, List<Figure> figures) {
  Passage {
    findings = List.copyOf(findings);
    figures = List.copyOf(figures);
  }

  PageSection toSection() {
    String text = findings.stream().map(Finding::toHtml).collect(Collectors.joining());
    return new PageSection(id, title, text, figures);
  }
}
