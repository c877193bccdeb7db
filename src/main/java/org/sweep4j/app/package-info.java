/**
 * What a user can do, as plain classes: a request is made, run with a listener, and returns a
 * value.
 *
 * <p>The command line, the lecture's page and Java programs stand on it. Nothing is printed here,
 * no exit code chosen, no signal handled, no option parsed.
 */
@NullMarked
package org.sweep4j.app;

import org.jspecify.annotations.NullMarked;
