/**
 * How columns become inputs of a network: scaling, categories, what fills missing cells.
 *
 * <p>All of it is learned on training rows only, and kept for rows that come later.
 */
@NullMarked
package org.sweep4j.data.prepare;

import org.jspecify.annotations.NullMarked;
