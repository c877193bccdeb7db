package org.sweep4j.report.sweep;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.report.page.Figure;
import org.sweep4j.report.page.Numbers;
import org.sweep4j.report.page.PageSection;
import org.sweep4j.report.run.SweepRun;
import org.sweep4j.search.method.SweepDocument;

/** How much of the score's variation each parameter explains. */
final class Importance {
  private Importance() {}

  private record Share(String name, double value) {}

  static Optional<PageSection> of(SweepRun run) {
    List<Share> shares =
        run.result().flatMap(SweepDocument::importance).orElse(Map.of()).entrySet().stream()
            .map(entry -> new Share(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingDouble(Share::value).reversed())
            .toList();
    return shares.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageSection("importance", "Importance", List.of(figure(shares))));
  }

  private static Figure figure(List<Share> shares) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("names", shares.stream().map(Share::name).toList());
    data.put("axis", "share of importance");
    data.put("format", "percent");
    data.put(
        "groups",
        List.of(
            Map.of(
                "name",
                "importance",
                "values",
                Numbers.rounded(shares.stream().mapToDouble(Share::value).toArray()))));
    return new Figure(
        "importance-bars", Figure.Kind.BARS, Figure.Width.FULL, "", sentence(shares), data);
  }

  private static String sentence(List<Share> shares) {
    Share first = shares.get(0);
    String rest =
        shares.size() > 1
            ? ", then %s (%s)"
                .formatted(shares.get(1).name(), Numbers.percent(shares.get(1).value()))
            : "";
    return "What separates good trials from bad most is %s (%s)%s."
        .formatted(first.name(), Numbers.percent(first.value()), rest);
  }
}
