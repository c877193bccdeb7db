package org.sweep4j.report.page;

/**
 * A statement that is held against measurements, and whose it is.
 *
 * @param source of common knowledge; empty for what the lecture says itself
 */
public record Claim(String sentence, String source) {

  /** What the lecture says, in words of our own. */
  public static Claim ofLecture(String sentence) {
    return new Claim(sentence, "");
  }

  /** What the lecture does not say, but the literature does. */
  public static Claim commonKnowledge(String sentence, String source) {
    return new Claim(sentence, source);
  }

  public boolean isOfLecture() {
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
