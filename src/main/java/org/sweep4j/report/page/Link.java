package org.sweep4j.report.page;

/**
 * Another page.
 *
 * @param address relative to the page that links
 */
public record Link(String text, String address) {
  /** As an element. */
  public String toHtml() {
    return "<a href=\"%s\">%s</a>".formatted(Html.escape(address), Html.escape(text));
  }
}
