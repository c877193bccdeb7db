package org.sweep4j.report.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sweep4j.json.JsonObject;

/**
 * A whole page: one file that needs no other and asks no host for anything.
 *
 * <p>The words stand in the HTML; the figures' data stand beside them as JSON and are drawn by the
 * page's scripts. A served page asks its own server for the same content again and again and
 * changes what changed.
 *
 * @param title of the browser's tab
 * @param notices what could not be shown, and why
 * @param shared what several figures draw, by the name that the scripts know it by
 */
public record Page(
    String title,
    Verdict verdict,
    List<String> notices,
    List<PageSection> sections,
    Map<String, ? extends Record> shared) {

  /** What the page's scripts look up. */
  private static final Set<String> OWN_IDS =
      Set.of("data", "verdict", "contents", "content", "live", "theme");

  /** Where the page is read: from a file, or from a server that knows what is new. */
  public enum Mode {
    FILE("'none'"),
    LIVE("'self'");

    private final String connections;

    Mode(String connections) {
      this.connections = connections;
    }
  }

  public Page {
    notices = List.copyOf(notices);
    sections = sections.stream().filter(section -> !section.figures().isEmpty()).toList();
    for (PageSection section : sections) {
      if (OWN_IDS.contains(section.id())) {
        throw new IllegalArgumentException("the page itself has an element " + section.id());
      }
    }
  }

  /** The page as HTML. */
  public String toHtml(Mode mode) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src %s">
    <link rel="icon" href="data:,">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body data-mode="%s">
    <a class="skip" href="#content">Skip to the figures</a>
    <header class="top">
    <div class="tools"><span id="live" role="status"></span><button type="button" id="theme"></button></div>
    %s<script>%s</script>
    <script>
    %s</script>
    </body>
    </html>
    """
        .formatted(
            mode.connections,
            Html.escape(title),
            Assets.styles(),
            mode.name().toLowerCase(java.util.Locale.ROOT),
            content(),
            Assets.charts(),
            Assets.scripts());
  }

  /** What changes on a served page while its run goes on: the words, and the figures' data. */
  public String content() {
    return """
    <div id="verdict">
    %s</div>
    <nav id="contents" aria-label="Sections">
    %s</nav>
    </header>
    <main id="content" tabindex="-1">
    <noscript><p class="lead">The figures are drawn by JavaScript, which is off in this browser.</p></noscript>
    %s</main>
    <footer><p>Made by Sweep4j from the files beside it. Charts by Apache ECharts, Apache License 2.0.</p></footer>
    <script type="application/json" id="data">%s</script>
    """
        .formatted(
            top(),
            contents(),
            sections.stream().map(PageSection::toHtml).collect(Collectors.joining()),
            Html.scriptJson(figureData()));
  }

  private JsonObject figureData() {
    JsonObject data = new JsonObject();
    shared.forEach((name, facts) -> data.put(name, Numbers.drawn(facts)));
    sections.stream()
        .flatMap(section -> section.figures().stream())
        .forEach(figure -> data.put(figure.id(), Numbers.drawn(figure.data())));
    return data;
  }

  private String top() {
    return verdict.toHtml()
        + notices.stream()
            .map(notice -> "<p class=\"notice\">%s</p>\n".formatted(Html.escape(notice)))
            .collect(Collectors.joining());
  }

  private String contents() {
    return sections.stream()
        .map(
            section ->
                "<a href=\"#%s\">%s</a>\n".formatted(section.id(), Html.escape(section.title())))
        .collect(Collectors.joining());
  }
}
