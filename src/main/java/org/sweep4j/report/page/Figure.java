package org.sweep4j.report.page;

/**
 * One chart or table with the sentence that says what it shows.
 *
 * @param id unique on the page; letters, digits and hyphens
 * @param kind which drawing function of the page's scripts takes {@code data}
 * @param title empty where the section's title says enough
 * @param sentence plain text, computed from the data where possible
 * @param data what the drawing function needs, written as a document
 */
public record Figure(
    String id, Kind kind, Width width, String title, String sentence, Record data) {

  /** The drawing functions; each has its script of the same name. */
  public enum Kind {
    LINES,
    HISTOGRAM,
    BARS,
    MATRIX,
    DECISION_CURVE,
    DECISION_SURFACE,
    SCATTER,
    PARALLEL,
    SPREAD,
    TABLE;

    /** The name in the page: {@code decision-curve}. */
    public String attribute() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** How much of the row a figure takes where there is room. */
  public enum Width {
    THIRD,
    HALF,
    FULL;

    String attribute() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** One that fills the row, in a section whose title says enough. */
  public static Figure full(String id, Kind kind, String sentence, Record data) {
    return new Figure(id, kind, Width.FULL, "", sentence, data);
  }

  public Figure {
    if (!id.matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException(
          "a figure's id must be made of a-z, 0-9 and -, found " + id);
    }
  }

  String toHtml() {
    String heading = title.isEmpty() ? "" : "<h3>" + Html.escape(title) + "</h3>";
    return """
        <figure class="figure %s" id="%s" data-kind="%s">
        <figcaption>%s<p class="sentence">%s</p></figcaption>
        <div class="drawing"></div>
        </figure>
        """
        .formatted(width.attribute(), id, kind.attribute(), heading, Html.escape(sentence));
  }
}
