package org.sweep4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.sweep4j.lecture.LecturePage;
import org.sweep4j.lecture.SearchTopic;

/** The lecture's page, of runs that take no time. */
class LecturePageInBrowserTest {
  @TempDir static Path runs;
  static Browser browser;

  @BeforeAll
  static void writeRuns() throws IOException {
    browser = Browser.start();
    for (SearchTopic.Method method : SearchTopic.METHODS) {
      for (int seed : SearchTopic.SEEDS) {
        Path run = SampleSweep.random(runs.resolve(method.run(seed)), 8 + 2 * seed);
        SampleTraining.write(run.resolve("best"), 1, "yes");
        Report.write(run);
      }
    }
    SampleSweep.result(SampleSweep.random(runs.resolve("23-importance"), 40));
    Report.write(runs.resolve("23-importance"));
    Report.write(SampleSweep.seeded(runs.resolve("24-swish-against-relu"), "relu", "swish"));
    SampleTraining.write(runs.resolve("14-early-stopping"), 1, "yes");
    Report.write(runs.resolve("14-early-stopping"));
    LecturePage.write(runs);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static URI page() {
    return URI.create("file://" + runs.resolve(LecturePage.FILE).toAbsolutePath());
  }

  @Test
  void everyChartIsPaintedWithoutAnyErrorOrRequest() {
    browser.console();
    browser.requests();
    browser.size(1280, 900).dark(false).open(page());
    browser.showEverything();
    assertEquals(List.of(), browser.console());
    assertEquals(List.of(page().toString()), browser.requests());
  }

  @Test
  void theFiveSearchesAreComparedByCurveAndTable() {
    browser.size(1280, 900).open(page());
    List<String> methods =
        browser.all("#search-table tbody tr td:first-child").stream()
            .map(WebElement::getText)
            .sorted()
            .toList();
    assertEquals(List.of("Bayesian", "Hyperband", "grid", "manual", "random"), methods);
    String measured = browser.text("#search .measured");
    assertTrue(measured.contains("ver 5 seeds Bayesian search ends"), measured);
  }

  @Test
  void everyLinkLeadsToAReport() {
    browser.size(1280, 900).open(page());
    List<WebElement> links = browser.all(".finding a");
    assertTrue(links.size() >= 8, links.size() + " links");
    for (WebElement link : links) {
      String address = Objects.requireNonNull(link.getDomAttribute("href"));
      assertTrue(Files.exists(runs.resolve(address)), address);
    }
  }

  @Test
  void aPhoneNeedsNoSidewaysScrolling() {
    browser.size(390, 800).open(page());
    browser.showEverything();
    assertEquals(
        "true",
        browser
            .script("return document.documentElement.scrollWidth <= window.innerWidth")
            .toString());
  }
}
