package org.sweep4j.lecture;

import java.util.function.Function;

/**
 * How a claim about a sweep is judged.
 *
 * @param words after "counted as agreeing if", as {@code judgement} decides
 */
record Rule(String words, Function<Response, Outcome> judgement) {}
