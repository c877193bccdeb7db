/**
 * Random numbers: one seed, and the streams that are derived from it by name and number.
 *
 * <p>The same seed gives the same bits on every machine and Java version. Nothing here depends on
 * what the numbers are for.
 */
@NullMarked
package org.sweep4j.random;

import org.jspecify.annotations.NullMarked;
