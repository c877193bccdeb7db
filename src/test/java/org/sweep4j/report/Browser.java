package org.sweep4j.report;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium. Where there is none a test is skipped and says so, unless the environment
 * sets {@code SWEEP4J_REQUIRE_BROWSER=1}.
 */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Says at every start that it does not know the newest protocol, of which nothing is used. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser start() {
    if (!Files.exists(CHROMIUM) || !Files.exists(DRIVER)) {
      String reason = "needs " + CHROMIUM + " and " + DRIVER + " (Debian: chromium-driver)";
      if ("1".equals(System.getenv("SWEEP4J_REQUIRE_BROWSER"))) {
        fail(reason);
      }
      abort(reason);
    }
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars",
        "--force-device-scale-factor=1");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options));
  }

  Browser size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    return this;
  }

  Browser dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return this;
  }

  Browser open(URI page) {
    driver.get(page.toString());
    return this;
  }

  ChromeDriver driver() {
    return driver;
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  Object script(String code, Object... arguments) {
    Object value = driver.executeScript(code, arguments);
    return value == null ? "" : value;
  }

  /** Text of the first element, in one look: a live page may replace it at any moment. */
  String text(String selector) {
    return script("return document.querySelector(arguments[0])?.textContent ?? ''", selector)
        .toString();
  }

  /** Waits until {@code condition} holds. */
  void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("waited " + PATIENCE.toSeconds() + " s for: " + what);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        fail("interrupted");
      }
    }
  }

  /** Scrolls through the page until every chart is there. */
  void showEverything() {
    for (WebElement figure : all("figure[data-kind]:not([data-kind=table])")) {
      script("arguments[0].scrollIntoView({behavior: 'instant', block: 'center'})", figure);
      until("a chart in " + figure.getDomAttribute("id"), () -> painted(figure));
    }
  }

  /** Whether a figure's canvas holds pixels of more than one colour. */
  boolean painted(WebElement figure) {
    return Boolean.TRUE.equals(
        script(
            """
            const canvases = arguments[0].querySelectorAll('canvas');
            return [...canvases].some(canvas => {
              const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              const colours = new Set(new Uint32Array(data.buffer));
              return colours.size > 3;
            });
            """,
            figure));
  }

  /** Console messages since the last call. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  /** Addresses of requests since the last call, inline data aside. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .filter(address -> !address.startsWith("data:"))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
