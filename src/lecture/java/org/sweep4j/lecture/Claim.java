package org.sweep4j.lecture;

import org.sweep4j.report.page.Html;

/**
 * A statement that is held against measurements, and whose it is.
 *
 * @param source of common knowledge; empty for what the lecture says itself
 */
record Claim(String sentence, String source) {

  /** What the lecture says, in words of our own. */
  static Claim ofLecture(String sentence) {
    return new Claim(sentence, "");
  }

  /** What the lecture does not say, but the literature does. */
  static Claim commonKnowledge(String sentence, String source) {
    return new Claim(sentence, source);
  }

  boolean isOfLecture() {
    return source.isEmpty();
  }

  String toHtml() {
    return """
        <p class="claim"><span>%s</span> %s</p>"""
        .formatted(
            isOfLecture() ? "The lecture" : "Common knowledge",
            Html.escape(isOfLecture() ? sentence : sentence + " (" + source + ")"));
  }
}
