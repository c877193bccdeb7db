/**
 * From a sweep file to what is run: which strategy, which limits, what is tried first.
 *
 * <p>The only place that knows every search method. Nothing is trained here.
 */
@NullMarked
package org.sweep4j.search.method;

import org.jspecify.annotations.NullMarked;
