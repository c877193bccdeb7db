/**
 * Mathematics that more than one room needs: closed forms of distributions, to the last digits.
 *
 * <p>Functions of numbers alone, without state; nothing here knows of networks or searches.
 */
@NullMarked
package org.sweep4j.math;

import org.jspecify.annotations.NullMarked;
