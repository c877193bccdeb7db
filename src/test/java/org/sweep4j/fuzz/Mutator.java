package org.sweep4j.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes files as chance, a careless person or an ill-meaning one would. */
final class Mutator {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1e308",
          "1e-320",
          "NaN",
          ".inf",
          "99999999999",
          "2147483647",
          "1e400",
          "null",
          "'3'",
          "0x10",
          "[1, 2]",
          "{}",
          "true",
          "-0.0",
          "");
  private static final List<String> WORDS =
      List.of(
          "\"",
          "'",
          ",",
          ";",
          ":",
          "\t",
          "\r",
          "\n",
          "\u0000",
          "\u001b[2J",
          "\uFEFF",
          "\u2028",
          "&a",
          "*a",
          "<<: *a",
          "!!java.net.URL x",
          "---\n",
          "{",
          "]",
          "#",
          "|\n",
          "%",
          "é",
          "?");

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  /** A text with one to three changes. */
  String text(String text) {
    String changed = text;
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      changed = changedOnce(changed);
    }
    return changed;
  }

  private String changedOnce(String text) {
    return switch (random.nextInt(6)) {
      case 0 -> withNumber(text);
      case 1 -> withLines(text, true);
      case 2 -> withLines(text, false);
      case 3 -> text.substring(0, random.nextInt(text.length() + 1));
      case 4 -> new String(bytes(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
      default -> {
        int at = random.nextInt(text.length() + 1);
        yield text.substring(0, at) + one(WORDS) + text.substring(at);
      }
    };
  }

  private String withNumber(String text) {
    List<int[]> places = new ArrayList<>();
    for (Matcher matcher = NUMBER.matcher(text); matcher.find(); ) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    if (places.isEmpty()) {
      return text;
    }
    int[] place = places.get(random.nextInt(places.size()));
    return text.substring(0, place[0]) + one(NUMBERS) + text.substring(place[1]);
  }

  /** One line less, or one twice. */
  private String withLines(String text, boolean twice) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    if (twice) {
      lines.add(random.nextInt(lines.size()), lines.get(at));
    } else {
      lines.remove(at);
    }
    return String.join("\n", lines);
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Bytes of which a few are others, or the end is missing or repeated. */
  byte[] bytes(byte[] bytes) {
    if (bytes.length == 0 || random.nextInt(8) == 0) {
      return Arrays.copyOf(bytes, random.nextInt(2 * bytes.length + 2));
    }
    byte[] changed = bytes.clone();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  /** A zip of which one entry is changed, so that its checksums are right. */
  byte[] zip(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    String name = one(List.copyOf(entries.keySet()));
    byte[] content = entries.get(name);
    entries.put(
        name,
        name.endsWith(".json")
            ? text(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
            : header(content));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream changed = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        changed.putNextEntry(new ZipEntry(entry.getKey()));
        changed.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }

  /** Most that can go wrong lies in what comes first. */
  private byte[] header(byte[] bytes) {
    byte[] changed = bytes.clone();
    changed[random.nextInt(Math.min(120, bytes.length))] = (byte) random.nextInt(256);
    return changed;
  }
}
