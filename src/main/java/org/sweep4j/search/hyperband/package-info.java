/**
 * Hyperband: many configurations for a few epochs, the best of them for more.
 *
 * <p>Here is which brackets there are and what they try; training rung by rung is the runner's.
 */
@NullMarked
package org.sweep4j.search.hyperband;

import org.jspecify.annotations.NullMarked;
