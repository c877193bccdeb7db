/**
 * Copying numbers between Java arrays and ND4J's native ones.
 *
 * <p>Nothing here computes; nothing about networks may enter.
 */
@NullMarked
package org.sweep4j.dl4j.array;

import org.jspecify.annotations.NullMarked;
