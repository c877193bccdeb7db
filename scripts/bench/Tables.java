import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.sweep4j.Parameters;
import org.sweep4j.Sweep;
import org.sweep4j.Values;

/**
 * Sweep4j's samplers on tables of trained networks, for scripts/bench/tables: {@code FOLDER SEEDS
 * SAMPLER...}, a sampler being random, tpe, gp or auto. A line "table sampler seed regret@20
 * regret@40 regret@100" each. Lists of numbers are given as they are written.
 */
public final class Tables {
  private static final List<Integer> AT = List.of(20, 40, 100);

  /** Mean squared errors; all other tables hold accuracies. */
  private static final Set<String> SMALLER_IS_BETTER =
      Set.of(
          "naval_propulsion",
          "parkinsons_telemonitoring",
          "protein_structure",
          "slice_localization");

  private final String name;
  private final int sign;
  private final Map<String, Object[]> values = new LinkedHashMap<>();
  private final Map<List<String>, double[]> scores = new HashMap<>();

  private Tables(Path file) throws IOException {
    name = file.getFileName().toString().replaceFirst("\\..*", "");
    sign = SMALLER_IS_BETTER.contains(name) ? 1 : -1;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new FileInputStream(file.toFile())),
                StandardCharsets.UTF_8))) {
      String[] head = lines.readLine().split("\t");
      int parameters = (int) Stream.of(head).filter(key -> !key.startsWith("score")).count();
      Map<String, Set<Object>> distinct = new LinkedHashMap<>();
      lines
          .lines()
          .map(line -> line.split("\t"))
          .forEach(
              row -> {
                for (int j = 0; j < parameters; j++) {
                  distinct
                      .computeIfAbsent(head[j], key -> new LinkedHashSet<>())
                      .add(value(row[j]));
                }
                scores.put(
                    Stream.of(row).limit(parameters).map(Tables::key).toList(),
                    Stream.of(row).skip(parameters).mapToDouble(Double::parseDouble).toArray());
              });
      distinct.forEach((key, some) -> values.put(key, some.toArray()));
    }
  }

  private static Object value(String text) {
    return isNumber(text) ? (Object) Double.valueOf(text) : text;
  }

  private static String key(Object value) {
    return isNumber(value.toString())
        ? Double.valueOf(value.toString()).toString()
        : value.toString();
  }

  private static boolean isNumber(String text) {
    return text.matches("[-+0-9.eE]+");
  }

  private double mean(double[] all) {
    return sign * Arrays.stream(all).average().orElseThrow();
  }

  private void run(String sampler, int seed) {
    double best = scores.values().stream().mapToDouble(this::mean).min().orElseThrow();
    Random luck = new Random(seed);
    double[] found = {Double.POSITIVE_INFINITY};
    int[] trials = {0};
    StringBuilder regrets = new StringBuilder();
    Sweep sweep =
        Sweep.objective(
                at -> {
                  double[] all = scores.get(chosen(at));
                  found[0] = Math.min(found[0], mean(all));
                  if (AT.contains(++trials[0])) {
                    regrets.append(String.format(Locale.ROOT, " %.6f", found[0] - best));
                  }
                  return sign * all[luck.nextInt(all.length)];
                })
            .minimize("score")
            .seed(seed);
    int most = AT.get(AT.size() - 1);
    sweep =
        sampler.equals("random")
            ? sweep.random(most)
            : sweep.bayes(most).with("sampler", sampler);
    for (Map.Entry<String, Object[]> parameter : values.entrySet()) {
      sweep = sweep.parameter(parameter.getKey(), Values.choice(parameter.getValue()));
    }
    sweep.run();
    System.out.println(name + " " + sampler + " " + seed + regrets);
  }

  private List<String> chosen(Parameters at) {
    return values.keySet().stream()
        .map(parameter -> key(at.get(parameter)))
        .collect(Collectors.toList());
  }

  public static void main(String[] arguments) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".tsv.gz")).sorted().toList()) {
        Tables table = new Tables(file);
        for (String sampler : List.of(arguments).subList(2, arguments.length)) {
          for (int seed = 0; seed < Integer.parseInt(arguments[1]); seed++) {
            table.run(sampler, seed);
          }
        }
      }
    }
  }
}
