/**
 * Proof that gradients are right: finite differences, and one engine against the other, array by
 * array.
 *
 * <p>Nothing here trains for its own sake, and nothing here prints.
 */
@NullMarked
package org.sweep4j.check;

import org.jspecify.annotations.NullMarked;
