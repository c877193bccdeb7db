package org.sweep4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

class PageInBrowserTest {
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;
  private static final String HOSTILE = "</script><script>document.title='broken'</script>";

  @TempDir static Path runs;
  static Browser browser;

  @BeforeAll
  static void writeRuns() throws IOException {
    browser = Browser.start();
    SampleTraining.write(runs.resolve("curve"), 1, HOSTILE);
    SampleTraining.write(runs.resolve("surface"), 2, "R");
    SampleSweep.random(runs.resolve("random"), 120);
    SampleSweep.result(runs.resolve("random"));
    SampleSweep.grid(runs.resolve("grid"));
    SampleSweep.random(runs.resolve("large"), 5000);
    for (String run : List.of("curve", "surface", "random", "grid", "large")) {
      Report.write(runs.resolve(run));
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Trials stand less than a pixel apart here: every step is still one to the side and one up. */
  @Test
  void theBestSoFarIsAStepAtEachImprovement() {
    browser.size(DESKTOP, 900).dark(false).open(page("large"));
    browser.showEverything();
    browser.script("window.dispatchEvent(new Event('beforeprint'))");
    String path =
        browser
            .script(
                "return [...document.querySelectorAll('#progress .chart svg path')]"
                    + ".find(path => path.getAttribute('stroke-width') === '2.5')"
                    + ".getAttribute('d')")
            .toString();
    double[] numbers =
        Pattern.compile("-?[0-9.]+(e-?[0-9]+)?")
            .matcher(path)
            .results()
            .mapToDouble(number -> Double.parseDouble(number.group()))
            .toArray();
    assertTrue(numbers.length >= 8, path);
    for (int i = 2; i < numbers.length; i += 2) {
      boolean aside = numbers[i + 1] == numbers[i - 1];
      boolean upright = numbers[i] == numbers[i - 2];
      assertTrue(aside || upright, path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"curve", "surface", "random", "grid"})
  void everyChartIsPaintedWithoutAnyErrorOrRequest(String run) {
    browser.console();
    browser.requests();
    browser.size(DESKTOP, 900).dark(false).open(page(run));
    browser.showEverything();
    assertEquals(List.of(), browser.console());
    assertEquals(List.of(page(run).toString()), browser.requests());
  }

  @ParameterizedTest
  @CsvSource({"curve,false", "curve,true", "random,false", "random,true"})
  void noRuleOfAccessibilityIsBroken(String run, boolean dark) throws IOException {
    browser.size(DESKTOP, 900).dark(dark).open(page(run));
    browser.script(axe());
    Object violations =
        browser
            .driver()
            .executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "axe.run().then(r => done(r.violations.map(v => v.id + ': '"
                    + " + v.nodes.map(n => n.html + n.failureSummary).join(' | '))));");
    assertEquals(List.of(), violations);
  }

  @Test
  void textFromFilesStaysText() {
    browser.size(DESKTOP, 900).open(page("curve"));
    assertEquals("curve · Sweep4j", browser.driver().getTitle());
    assertTrue(browser.find("#decision .sentence").getText().contains(HOSTILE));
    browser.open(page("random"));
    assertTrue(browser.find("#failures tbody").getText().contains("<script>alert(1)</script>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"curve", "random"})
  void aPhoneNeedsNoSidewaysScrolling(String run) {
    browser.size(PHONE, 800).open(page(run));
    browser.showEverything();
    assertEquals(
        "true",
        browser
            .script("return document.documentElement.scrollWidth <= window.innerWidth")
            .toString());
  }

  @Test
  void theThemeFollowsTheSystemAndTheReader() {
    browser.size(DESKTOP, 900).dark(true).open(page("curve"));
    String dark = background();
    browser.find("#theme").click();
    assertFalse(background().equals(dark), "the toggle changes the page's colour");
    browser.script("localStorage.clear()");
  }

  @ParameterizedTest
  @CsvSource({"curve, 1280", "surface, 390", "random, 390", "grid, 1280"})
  void aSheetHoldsEveryChartAndTableInLightColours(String run, int width) {
    browser.size(width, 900).dark(true).open(page(run));
    int charts = browser.all(".chart").size();
    browser.script("window.dispatchEvent(new Event('beforeprint'))");
    assertEquals("light", browser.script("return document.documentElement.dataset.theme"));
    assertEquals(charts, shapes());
    assertEquals(
        List.of(),
        browser.script(
            "const most = 178 / 25.4 * 96 + 1;"
                + "return [...document.querySelectorAll('.chart, .chart svg')]"
                + ".filter(chart => chart.getBoundingClientRect().right > most)"
                + ".map(chart => chart.ariaLabel ?? 'svg')"));
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertEquals(
        List.of(),
        browser.script(
            "const most = 178 / 25.4 * 96 + 1;"
                + "return [...document.querySelectorAll('td, th')]"
                + ".filter(cell => cell.getBoundingClientRect().right > most)"
                + ".map(cell => cell.textContent)"));
    assertEquals(
        List.of(),
        browser.script(
            "return [...document.querySelectorAll('.chart svg')]"
                + ".filter(svg => svg.getBoundingClientRect().width"
                + "  > svg.closest('figure').getBoundingClientRect().width + 1)"
                + ".map(svg => svg.closest('figure').id)"));
    browser.dark(true); // and no longer print
    browser.script("window.dispatchEvent(new Event('afterprint'))");
    assertEquals("dark", browser.script("return document.documentElement.dataset.theme"));
    browser.showEverything();
    browser.dark(false);
  }

  /** Charts drawn as shapes. */
  private static int shapes() {
    return ((Number)
            browser.script(
                "return [...document.querySelectorAll('.chart')]"
                    + ".filter(chart => chart.querySelectorAll('svg path').length > 1).length"))
        .intValue();
  }

  @Test
  void draggingAlongAnAxisPicksTrialsAndTheTableFollows() {
    browser.size(DESKTOP, 900).dark(false).open(page("random"));
    WebElement figure = browser.find("#parallel");
    browser.script("arguments[0].scrollIntoView({behavior: 'instant', block: 'center'})", figure);
    browser.until("parallel coordinates", () -> browser.painted(figure));
    WebElement canvas = browser.find("#parallel .chart");
    List<?> end =
        (List<?>)
            browser.script(
                "const chart = echarts.getInstanceByDom(arguments[0]);"
                    + "const axis = chart.getModel().getComponent('parallelAxis', 5).axis;"
                    + "const group = chart.getModel().getComponent('parallel').coordinateSystem;"
                    + "const point = value => group.dataToPoint(value, axis.dim);"
                    + "return [...point(0.95), ...point(0.88)].map(Math.round);",
                canvas);
    int left = number(end, 0) - canvas.getSize().width / 2;
    int middle = canvas.getSize().height / 2;
    new Actions(browser.driver())
        .moveToElement(canvas, left, number(end, 1) - middle)
        .clickAndHold()
        .moveByOffset(0, (number(end, 3) - number(end, 1)) / 2)
        .moveByOffset(0, (number(end, 3) - number(end, 1)) / 2)
        .release()
        .perform();
    browser.until(
        "a selection", () -> browser.find("#parallel .controls").getText().contains(" of "));
    browser.script("arguments[0].scrollIntoView()", browser.find("#trials"));
    assertTrue(
        browser.all("#trials tbody tr td:nth-child(4)").stream()
            .allMatch(cell -> Double.parseDouble(cell.getText()) > 0.87));
  }

  @Test
  void theWholeCommandAndItsButtonAreOnScreen() {
    browser.size(1400, 900).open(page("random"));
    WebElement show = browser.find("#trials td.on-request button");
    browser.script("arguments[0].click()", show);
    assertEquals(
        "true",
        browser
            .script(
                "return [...document.querySelectorAll('#trials .details code,"
                    + " #trials .details button, #trials td.on-request button')]"
                    + ".map(part => part.getBoundingClientRect())"
                    + ".every(box => box.left >= 0 && box.right <= 1400)")
            .toString());
  }

  @Test
  void theBestQuarterIsPickedByKeyboard() {
    browser.size(DESKTOP, 900).open(page("random"));
    WebElement figure = browser.find("#parallel");
    browser.script("arguments[0].scrollIntoView({behavior: 'instant', block: 'center'})", figure);
    browser.until("its buttons", () -> !browser.all("#parallel .controls button").isEmpty());
    browser.all("#parallel .controls button").get(1).sendKeys(Keys.ENTER);
    browser.until(
        "a quarter of the trials",
        () -> browser.find("#parallel .controls").getText().matches("(?s).*2\\d of 11\\d .*"));
  }

  @Test
  void aColumnsNameSortsByItWithTheKeyboardAlone() {
    browser.size(DESKTOP, 900).open(page("random"));
    WebElement button = browser.all("#trials th button").get(1);
    browser.script("arguments[0].focus()", button);
    button.sendKeys(Keys.ENTER);
    assertEquals("0", browser.find("#trials tbody td:nth-child(2)").getText());
    button.sendKeys(Keys.SPACE);
    assertEquals("119", browser.find("#trials tbody td:nth-child(2)").getText());
    assertEquals(
        "descending", browser.find("#trials th:nth-child(2)").getDomAttribute("aria-sort"));
  }

  @Test
  void aRowShowsTheCommandThatTrainsItAgain() {
    browser.size(DESKTOP, 900).open(page("random"));
    WebElement show = browser.find("#trials tbody button");
    show.sendKeys(Keys.ENTER);
    String command = browser.find("#trials .details code").getText();
    assertTrue(command.matches("sweep4j train \\S+/random/experiment.yaml --set .*"), command);
  }

  @Test
  void fiveThousandTrialsOpenQuicklyAndStayResponsive() {
    long start = System.nanoTime();
    browser.size(DESKTOP, 900).open(page("large"));
    browser.until("the table", () -> browser.all("#trials tbody tr").size() == 25);
    double opened = (System.nanoTime() - start) / 1e9;
    Object sorted =
        browser.script(
            "const before = performance.now();"
                + "document.querySelectorAll('#trials th button')[4].click();"
                + "return performance.now() - before;");
    browser.showEverything();
    System.out.printf("5,000 trials: open %.2f s, sort %s ms%n", opened, sorted);
    assertTrue(opened < 2 * slowness(), "opened in " + opened + " s");
    assertTrue(((Number) sorted).doubleValue() < 200 * slowness(), "sorted in " + sorted + " ms");
  }

  /** Leaves room on a machine that does other work at the same time. */
  private static double slowness() {
    double load =
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return Math.max(1, load / Runtime.getRuntime().availableProcessors());
  }

  private static String background() {
    return browser.script("return getComputedStyle(document.body).backgroundColor").toString();
  }

  private static int number(List<?> list, int index) {
    return ((Number) Objects.requireNonNull(list.get(index))).intValue();
  }

  private static URI page(String run) {
    return URI.create("file://" + runs.resolve(run).resolve("report.html").toAbsolutePath());
  }

  private static String axe() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(PageInBrowserTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
