/**
 * Repairs of ND4J 1.0.0-M2.1 itself: freed memory that is still in use, shapes that are not cached,
 * operation contexts that are not re-used.
 *
 * <p>Nothing here changes a result by a bit. Each class says when it can go. Nothing about networks
 * may enter.
 */
@NullMarked
package org.sweep4j.dl4j.runtime;

import org.jspecify.annotations.NullMarked;
