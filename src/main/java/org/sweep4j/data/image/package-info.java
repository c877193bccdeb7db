/**
 * Files of images and their labels.
 *
 * <p>The formats only: what becomes of the pixels is said in {@code read}, {@code prepare} and
 * {@code augment}.
 */
@NullMarked
package org.sweep4j.data.image;

import org.jspecify.annotations.NullMarked;
