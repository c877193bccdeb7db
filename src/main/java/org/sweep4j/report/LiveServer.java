package org.sweep4j.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sweep4j.report.page.Page;
import org.sweep4j.report.run.Revision;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.journal.SweepDirectory;

/**
 * Serves a run directory's page while the run goes on and after its end: {@code /} is the page,
 * {@code /data?since=REVISION} its content if that has changed.
 *
 * <p>Listens on the loopback address only and answers only requests made to it by that name, so
 * that a page of another origin cannot read it through a name of its own.
 */
public final class LiveServer implements AutoCloseable {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 204;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;

  /**
   * Each connection holds a thread until its request is read, however slowly it comes; a thread is
   * made only when one is needed.
   */
  private static final int MOST_CONNECTIONS = 256;

  private final Path runDirectory;
  private final HttpServer server;
  private final ExecutorService workers;

  private LiveServer(Path runDirectory, HttpServer server, ExecutorService workers) {
    this.runDirectory = runDirectory;
    this.server = server;
    this.workers = workers;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any free one
   * @throws org.sweep4j.config.BadInputException if the directory holds no run
   * @throws IOException if the port is taken
   */
  public static LiveServer start(Path runDirectory, int port) throws IOException {
    Report.livePage(runDirectory);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService workers = Executors.newFixedThreadPool(MOST_CONNECTIONS, LiveServer::daemon);
    LiveServer live = new LiveServer(runDirectory, server, workers);
    server.createContext("/", live::answer);
    server.setExecutor(workers);
    server.start();
    return live;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "report-server");
    thread.setDaemon(true);
    return thread;
  }

  /** Where a browser finds the page. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!calledByItsName(exchange)) {
        send(exchange, FORBIDDEN, "text/plain", "This page answers on 127.0.0.1 only.");
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        send(exchange, NOT_ALLOWED, "text/plain", "GET and HEAD are all there is.");
      } else {
        route(exchange);
      }
    }
  }

  private boolean calledByItsName(HttpExchange exchange) {
    int port = server.getAddress().getPort();
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    return Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port).contains(host);
  }

  private void route(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/" ->
          send(exchange, OK, "text/html", Report.livePage(runDirectory).toHtml(Page.Mode.LIVE));
      case "/" + SweepRun.BEST_REPORT -> sendBest(exchange);
      case "/data" -> sendNews(exchange);
      default -> sendNotFound(exchange);
    }
  }

  /** The page that a sweep's page links to, as soon as there is one. */
  private void sendBest(HttpExchange exchange) throws IOException {
    if (Files.exists(runDirectory.resolve(SweepRun.BEST_REPORT))) {
      Page page = Report.page(runDirectory.resolve(SweepDirectory.BEST));
      send(exchange, OK, "text/html", page.toHtml(Page.Mode.FILE));
    } else {
      sendNotFound(exchange);
    }
  }

  private static void sendNotFound(HttpExchange exchange) throws IOException {
    send(exchange, NOT_FOUND, "text/plain", "There is only / here.");
  }

  private void sendNews(HttpExchange exchange) throws IOException {
    String revision = Revision.of(runDirectory);
    if (("since=" + revision).equals(exchange.getRequestURI().getQuery())) {
      exchange.sendResponseHeaders(NOT_MODIFIED, -1);
      return;
    }
    exchange.getResponseHeaders().set("ETag", revision);
    send(exchange, OK, "text/html", Report.livePage(runDirectory).content());
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
