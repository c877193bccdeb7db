/**
 * Reading and writing experiment and sweep files, with every problem at its line and column.
 *
 * <p>Rooms, each built on those before it: {@code text}, {@code tree}, {@code kind}, {@code
 * experiment}, {@code sweep}; here is only what takes a file of either sort. What a value means and
 * which values are allowed stands in {@code org.sweep4j.config}, not here.
 */
@NullMarked
package org.sweep4j.config.yaml;

import org.jspecify.annotations.NullMarked;
