package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.sweep4j.report.LiveServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep4j serve}: the report, live, for this machine only. */
@Command(name = "serve", description = "Show the report of a run live, on this machine only.")
final class ServeCommand extends ConsoleCommand {
  private static final String SECONDS_FOR_A_REQUEST = "10";
  private static final String SECONDS_FOR_AN_ANSWER = "60";

  @Parameters(paramLabel = "RUN_DIR", description = "A directory that train or sweep writes to.")
  @SuppressWarnings("NullAway.Init") // picocli fills it in
  private Path run;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port on 127.0.0.1; default: any free one.")
  private int port;

  @Override
  public Integer call() throws IOException, InterruptedException {
    limitRequests();
    try (LiveServer server = LiveServer.start(run, port)) {
      console().result("Live at " + server.address() + "  (Ctrl-C ends it)");
      Thread.currentThread().join();
    }
    return 0;
  }

  /** The JDK's server waits for ever for the rest of a request unless it is told not to. */
  private static void limitRequests() {
    System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", SECONDS_FOR_A_REQUEST);
    System.getProperties().putIfAbsent("sun.net.httpserver.maxRspTime", SECONDS_FOR_AN_ANSWER);
  }
}
