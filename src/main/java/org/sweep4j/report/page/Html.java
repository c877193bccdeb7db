package org.sweep4j.report.page;

import org.sweep4j.json.Json;

/** Makes text from files safe to stand in the page. */
public final class Html {
  private Html() {}

  /** Text for an element's content or a quoted attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * JSON for the content of a script element. No {@code <} is left, so that neither an end tag nor
   * a comment can begin inside a string; the two line ends that JavaScript knows and JSON does not
   * are spelled out.
   */
  static String scriptJson(Object value) {
    return Json.write(value)
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
