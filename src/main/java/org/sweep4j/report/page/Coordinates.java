package org.sweep4j.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Goal;

/**
 * The data of a {@link Figure.Kind#PARALLEL} figure.
 *
 * @param axes the last is the score's
 * @param rows a value for each axis, the worst row first
 * @param trials the rows' numbers
 */
public record Coordinates(
    List<Axis> axes, Goal goal, List<List<@Nullable Object>> rows, List<Integer> trials) {}
