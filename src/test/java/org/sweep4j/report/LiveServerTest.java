package org.sweep4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.sweep4j.config.BadInputException;
import org.sweep4j.engine.TrainingSoFar;
import org.sweep4j.report.run.Revision;
import org.sweep4j.search.journal.SweepSoFar;

class LiveServerTest {
  /** A second to appear, and room for a busy machine. */
  private static final double LATEST_SECONDS = 3;

  @TempDir Path run;
  private LiveServer server;

  @BeforeEach
  void start() throws IOException {
    SampleSweep.random(run, 40);
    server = LiveServer.start(run, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void listensOnLoopbackOnly() {
    assertEquals("127.0.0.1", server.address().getHost());
  }

  @Test
  void nothingNewHasNoContent() throws Exception {
    assertEquals(204, get("data?since=" + Revision.of(run)).statusCode());
    SampleSweep.append(run, 40, 0.97);
    HttpResponse<String> news = get("data?since=old");
    assertEquals(200, news.statusCode());
    assertTrue(news.body().contains("41 trials in all"));
  }

  /** Slow, or gone without a word: a connection whose request never ends. */
  @Test
  void twoHundredHalfSentRequestsKeepNobodyWaiting() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      long asked = System.nanoTime();
      assertEquals(200, get("").statusCode());
      double seconds = (System.nanoTime() - asked) / 1e9;
      assertTrue(seconds < LATEST_SECONDS, "answered after " + seconds + " s");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aDirectoryThatIsAboutToExistIsWaitedFor() throws Exception {
    Path later = run.resolve("later");
    try (LiveServer waiting = LiveServer.start(later, 0)) {
      assertTrue(get(waiting, "").body().contains("Nothing is written here yet"));
      Files.createDirectories(later);
      String history = "epoch,learning_rate,loss,seconds\n0,0.1,0.5,0.1\n26,0.1,0.9,0.1\n";
      TrainingSoFar soFar = new TrainingSoFar(Optional.empty(), 27, 400, 5.4, 0, history);
      Files.writeString(later.resolve("progress.json"), TrainingSoFar.DOCUMENT.line(soFar));
      String running = get(waiting, "data?since=old").body();
      assertTrue(running.contains("27 of 400 epochs; about 1 min 15 s left."), running);
      assertTrue(running.contains("learning-curves"));
      assertTrue(running.contains("training went on for 26 epochs"), running);
    }
  }

  @Test
  void aDirectoryOfOtherFilesIsRefused() throws IOException {
    Path other = Files.createDirectories(run.resolve("other"));
    Files.writeString(other.resolve("thesis.tex"), "x");
    assertThrows(BadInputException.class, () -> LiveServer.start(other, 0));
  }

  @Test
  void aSweepSaysHowManyTrialsThereWillBe() throws Exception {
    SweepSoFar soFar = SweepSoFar.now(OptionalLong.of(400), 13);
    Files.writeString(run.resolve("progress.json"), SweepSoFar.DOCUMENT.line(soFar));
    assertTrue(get("").body().contains("<dd>40 of 400, "));
  }

  @Test
  void aHeadHasNoBody() throws Exception {
    HttpResponse<String> head =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.address())
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
  }

  @Test
  void anotherNameForTheHostIsRefused() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    }
  }

  @Test
  void otherAddressesAreNotFound() throws Exception {
    assertEquals(404, get("trials.jsonl").statusCode());
  }

  @Test
  void theBestTrainingsReportIsThereAsSoonAsItWasTrained() throws Exception {
    assertFalse(get("").body().contains("href=\"best/report.html\""));
    assertEquals(404, get("best/report.html").statusCode());
    SampleTraining.write(run.resolve("best"), 1, "yes");
    Report.write(run.resolve("best"));
    assertTrue(get("").body().contains("href=\"best/report.html\""));
    HttpResponse<String> best = get("best/report.html");
    assertEquals(200, best.statusCode());
    assertTrue(best.body().contains("Training run"));
    assertEquals(404, get("best/../trials.jsonl").statusCode());
  }

  @Test
  void aNewTrialAppearsWithinASecondAndTheReadersPlaceIsKept() throws IOException {
    try (Browser browser = Browser.start()) {
      browser.size(1280, 900).open(server.address());
      browser.until("live", () -> browser.text("#live").equals("Live"));
      browser.all("#trials th button").get(1).sendKeys(Keys.ENTER);
      SampleSweep.append(run, 40, 0.97);
      long appended = System.nanoTime();
      browser.until("the new best", () -> browser.text("#verdict").contains("Trial 40"));
      double seconds = (System.nanoTime() - appended) / 1e9;
      System.out.printf("a new trial appeared after %.2f s%n", seconds);
      assertEquals("0", browser.text("#trials tbody td:nth-child(2)"));
      assertTrue(browser.text("#trials .sentence").startsWith("41 trials"));
      SampleSweep.result(run);
      browser.until("the end", () -> browser.text(".badge").equals("everything tried"));
      browser.until("importance", () -> !browser.all("#importance .chart").isEmpty());
      assertTrue(
          browser.console().stream().noneMatch(message -> message.startsWith("SEVERE")),
          () -> browser.console().toString());
      assertTrue(seconds < LATEST_SECONDS, seconds + " s");
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(server, path);
  }

  private static HttpResponse<String> get(LiveServer from, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(from.address().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
