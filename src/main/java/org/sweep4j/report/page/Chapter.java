package org.sweep4j.report.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A section that a page of some kind of run may have: it is left out where there is nothing to
 * draw.
 *
 * @param id unique on the page; letters, digits and hyphens
 */
public record Chapter<R>(String id, String title, Function<R, List<Figure>> figures) {

  /** The sections that {@code run} has, in the order of the chapters. */
  public static <R> List<PageSection> sections(List<Chapter<R>> chapters, R run) {
    return chapters.stream().flatMap(chapter -> chapter.of(run).stream()).toList();
  }

  private Optional<PageSection> of(R run) {
    List<Figure> drawn = figures.apply(run);
    return drawn.isEmpty() ? Optional.empty() : Optional.of(new PageSection(id, title, drawn));
  }
}
