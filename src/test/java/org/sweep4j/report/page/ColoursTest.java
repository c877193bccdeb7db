package org.sweep4j.report.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The palette against WCAG 2.2's contrast ratios, and as seen without red or green cones. */
class ColoursTest {
  private static final double TEXT_CONTRAST = 4.5;
  private static final double GRAPHICS_CONTRAST = 3;

  /** Distance of two linear RGB colours below which lines are hard to tell apart. */
  private static final double DISTINCT = 0.15;

  /** Viénot, Brettel, Mollon (1999), linear RGB: protanopia, deuteranopia. */
  private static final List<double[][]> BLINDNESS =
      List.of(
          new double[][] {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
          new double[][] {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}});

  @ParameterizedTest
  @CsvSource({
    "0,text", "0,muted", "0,link", "0,good", "0,warning", "0,bad",
    "1,text", "1,muted", "1,link", "1,good", "1,warning", "1,bad"
  })
  void textIsReadable(int theme, String name) throws IOException {
    Map<String, String> colours = theme(theme);
    for (String ground : List.of("page", "raised")) {
      double contrast = contrast(colours.get(name), colours.get(ground));
      assertTrue(contrast >= TEXT_CONTRAST, name + " on " + ground + ": " + contrast);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,training", "0,validation", "0,best", "0,faint", "0,named", "0,ordered",
    "1,training", "1,validation", "1,best", "1,faint", "1,named", "1,ordered"
  })
  void linesStandOutFromThePage(int theme, String name) throws IOException {
    Map<String, String> colours = theme(theme);
    for (String colour : colours.get(name).split(", ", -1)) {
      double contrast = contrast(colour, colours.get("page"));
      assertTrue(contrast >= GRAPHICS_CONTRAST, colour + ": " + contrast);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void trainingAndValidationDifferForReadersWhoConfuseRedAndGreen(int theme) throws IOException {
    Map<String, String> colours = theme(theme);
    for (double[][] blindness : BLINDNESS) {
      double[] training = seen(linear(colours.get("training")), blindness);
      double[] validation = seen(linear(colours.get("validation")), blindness);
      double distance = 0;
      for (int i = 0; i < training.length; i++) {
        distance += Math.pow(training[i] - validation[i], 2);
      }
      assertTrue(Math.sqrt(distance) >= DISTINCT, "distance " + Math.sqrt(distance));
    }
  }

  private static Map<String, String> theme(int number) throws IOException {
    String css;
    try (InputStream stream =
        Objects.requireNonNull(
            ColoursTest.class.getResourceAsStream("/org/sweep4j/report/colours.css"))) {
      css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    Matcher lines =
        Pattern.compile("--([a-z]+): ([^;]+);").matcher(css.split("(?m)^\\}", -1)[number]);
    Map<String, String> colours = new LinkedHashMap<>();
    while (lines.find()) {
      colours.put(lines.group(1), lines.group(2));
    }
    return colours;
  }

  private static double contrast(String first, String second) {
    double a = luminance(linear(first));
    double b = luminance(linear(second));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(double[] linear) {
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  private static double[] linear(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return Arrays.stream(new int[] {rgb >> 16, rgb >> 8, rgb})
        .mapToDouble(channel -> (channel & 0xff) / 255.0)
        .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
        .toArray();
  }

  private static double[] seen(double[] colour, double[][] matrix) {
    return Arrays.stream(matrix)
        .mapToDouble(row -> row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])
        .toArray();
  }
}
