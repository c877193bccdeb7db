/**
 * Reading and writing experiment and sweep files, and JSON, with every problem at its line and
 * column.
 *
 * <p>The one user of Jackson and SnakeYAML; other packages go through {@code Json}. What a value
 * means and which values are allowed stands in {@code org.sweep4j.config}, not here.
 */
@NullMarked
package org.sweep4j.config.yaml;

import org.jspecify.annotations.NullMarked;
