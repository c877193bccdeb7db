package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InitCommandTest {
  @TempDir Path folder;

  private static String table(String header, String row) {
    StringBuilder table = new StringBuilder(header);
    for (int i = 0; i < 60; i++) {
      table.append(
          row.replace("#", "" + i * 7 % 31)
              .replace("@", i % 3 == 0 ? "a" : "b")
              .replace("~", i % 5 == 0 ? "" : "1." + i));
    }
    return table.toString();
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of(table("x,c,y\n", "#,q,@\n"), List.of()),
        Arguments.of(table("y,c,x\n", "@,q,#\n"), List.of("--target", "y")),
        Arguments.of(table("x,v,y\n", "~,#.5,#.25\n"), List.of()),
        Arguments.of(table("x,v,y\n", "#.5,#.75,~\n"), List.of()),
        Arguments.of(
            table("", "#;#,5;@\n"),
            List.of("--set", "data.header=false", "--set", "data.decimal=\",\"")),
        Arguments.of(table("x,empty,same,y\n", "#,,1,@\n"), List.of()),
        Arguments.of(table("x;price\n", "~;#.5\n"), List.of()),
        Arguments.of(table("Unnamed: 0\tx\ty\n", "#\t~\t@\n"), List.of()),
        Arguments.of(table("x 1,the: target\n", "#,@\n"), List.of("--target", "the: target")));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void whatInitWritesRunsAsItIs(String text, List<String> options) throws IOException {
    Path data = Files.writeString(folder.resolve("my table.csv"), text);
    List<Object> words = new ArrayList<>(List.of("init", data, "--out", folder));
    words.addAll(options);
    Cli init = Cli.run(words.toArray());
    assertEquals(0, init.code(), init.err());
    Path experiment = folder.resolve("experiment.yaml");
    Path sweep = folder.resolve("sweep.yaml");
    assertTrue(Files.readString(experiment).contains("# Target: "), "what was found is a comment");
    Cli valid = Cli.run("validate", "--data", experiment, sweep);
    assertEquals(0, valid.code(), valid.err());
    Cli train = Cli.run("train", experiment, "--out", folder.resolve("t"), "--set", "epochs=2");
    assertEquals(0, train.code(), train.err());
    Files.writeString(sweep, Files.readString(sweep).replace("run_cap: 20", "run_cap: 2"));
    Cli swept = Cli.run("sweep", sweep, "--out", folder.resolve("s"), "--set", "epochs=2");
    assertEquals(0, swept.code(), swept.err());
    assertTrue(swept.out().contains("2 trials: 2 complete"), swept.out());
  }

  @Test
  void theCommandsThatItPrintsCanBePasted() throws IOException {
    Path data = Files.writeString(folder.resolve("table.csv"), table("x,c,y\n", "#,q,@\n"));
    Path out = folder.resolve("it's $HOME; a folder");
    Cli init = Cli.run("init", data, "--out", out);
    List<String> commands = init.out().lines().filter(line -> line.startsWith("  ")).toList();
    assertEquals(2, commands.size(), init.out());
    for (String command : commands) {
      List<Object> words = new ArrayList<>(Shell.words(command));
      assertEquals("sweep4j", words.remove(0));
      words.addAll(List.of("--set", "epochs=1", "--out", folder.resolve("run-" + words.get(0))));
      Cli cli = Cli.run(words.toArray());
      assertEquals(0, cli.code(), command + cli.err());
    }
  }

  @Test
  void theReadmesOwnTableRunsAsItIsPasted() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String block = readme.substring(readme.indexOf("Your own table"));
    List<String> commands =
        block.lines().filter(line -> line.startsWith("scripts/sweep4j ")).limit(5).toList();
    for (String command : commands) {
      List<Object> words = new ArrayList<>();
      for (String word : command.replaceFirst(" +#.*", "").split(" +", -1)) {
        words.add(word.matches("rides/.*|runs/.*|predictions.csv") ? folder.resolve(word) : word);
      }
      words.remove(0);
      if (words.get(0).equals("init")) {
        words.set(words.size() - 1, folder.resolve("rides"));
      } else if (List.of("train", "sweep").contains(words.get(0))) {
        String name = words.get(0).equals("train") ? "experiment" : "sweep";
        words.addAll(List.of("--out", folder.resolve("runs/" + name), "--set", "epochs=3"));
      }
      Cli cli = Cli.run(words.toArray());
      assertEquals(0, cli.code(), command + cli.err());
    }
    List<String> predictions = Files.readAllLines(folder.resolve("predictions.csv"));
    assertEquals("day,value", predictions.get(0));
    assertEquals(201, predictions.size());
  }

  @Test
  void howNumbersAndDatesAreWrittenAndThatThereIsNoHeaderIsFoundOut() throws IOException {
    Path data = Path.of("configs/rides.csv");
    assertEquals(0, Cli.run("init", data, "--out", folder).code());
    String experiment = Files.readString(folder.resolve("experiment.yaml"));
    for (String key : List.of("dates: [\"day\"]", "decimal: \",\"", "percent: [\"humidity\"]")) {
      assertTrue(experiment.contains("\n  " + key + "\n"), experiment);
    }
    String iris = "5.1,3.5,1.4,setosa\n4.9,3.0,1.4,setosa\n6.2,2.9,4.3,versicolor\n";
    Path bare = Files.writeString(folder.resolve("bare.csv"), iris.repeat(20));
    Path out = folder.resolve("bare");
    Cli cli = Cli.run("--json", "init", bare, "--out", out);
    assertEquals(0, cli.code(), cli.err());
    assertTrue(Files.readString(out.resolve("experiment.yaml")).contains("\n  header: false\n"));
    Cli data60 = Cli.run("--json", "data", out.resolve("experiment.yaml"));
    assertTrue(data60.out().contains("\"rows\": 60"), data60.out());
  }

  @Test
  void nothingThatIsThereIsReplaced() throws IOException {
    Path data = Files.writeString(folder.resolve("t.csv"), table("x,y\n", "#,@\n"));
    Path sweep = Files.writeString(folder.resolve("sweep.yaml"), "mine");
    Cli refused = Cli.run("init", data, "--out", folder);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("sweep.yaml: a file that is there is not replaced"));
    assertEquals("mine", Files.readString(sweep));
    assertTrue(Files.notExists(folder.resolve("experiment.yaml")));
  }

  @Test
  void aBundledSetNeedsNoFile() {
    Cli init = Cli.run("init", "iris", "--out", folder.resolve("new"));
    assertEquals(0, init.code(), init.err());
    assertEquals(0, Cli.run("validate", folder.resolve("new/experiment.yaml")).code());
  }

  @Test
  void aTableThatCannotBeReadLeavesNothing() {
    Cli init = Cli.run("init", folder.resolve("none.csv"), "--out", folder);
    assertEquals(2, init.code());
    assertTrue(Files.notExists(folder.resolve("experiment.yaml")));
  }
}
