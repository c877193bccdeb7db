package org.sweep4j.report.page;

import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Goal;

/**
 * The data of a {@link Figure.Kind#SCATTER} figure.
 *
 * @param points x, y and the trial's number
 * @param best the number of the trial that stands out
 * @param line points of a line of steps
 */
public record Scatter(
    Axis x,
    String y,
    Goal goal,
    List<List<Object>> points,
    int best,
    Optional<List<List<Object>>> line,
    Optional<Lines.Level> level) {}
