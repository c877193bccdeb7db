/**
 * What a sweep's scores prove: whether the best is better than others, and how much of its score is
 * luck.
 *
 * <p>Pure functions of finished trials and a seed; each figure has a source and a golden value.
 * Nothing here chooses or trains, and words for people are the report's.
 */
@NullMarked
package org.sweep4j.search.verdict;

import org.jspecify.annotations.NullMarked;
