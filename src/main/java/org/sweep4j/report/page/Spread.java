package org.sweep4j.report.page;

import java.util.List;
import java.util.Optional;

/**
 * The data of a {@link Figure.Kind#SPREAD} figure.
 *
 * @param point what each of the values belongs to; absent: a fold
 * @param values several for each name
 * @param means one for each name
 */
public record Spread(
    List<String> names,
    String axis,
    Optional<String> point,
    List<double[]> values,
    double[] means) {}
