/**
 * Early termination by asynchronous successive halving, as Weights &amp; Biases defines it.
 *
 * <p>Pure functions of histories; when to ask is the runner's business.
 */
@NullMarked
package org.sweep4j.search.halving;

import org.jspecify.annotations.NullMarked;
