/**
 * Drawing values from the declared spaces: one u in (0, 1) per leaf, through the inverse
 * distribution function, as Arbiter's {@code ParameterSpace} wants it.
 *
 * <p>Which values are possible is said by {@code config.Space}; nothing here knows trials.
 */
@NullMarked
package org.sweep4j.search.space;

import org.jspecify.annotations.NullMarked;
