/**
 * From files to batches: what passes between the rooms below, each of which does one step.
 *
 * <p>A {@code Dataset} is read, split and prepared into {@code Examples}, which are handed out in
 * batches. Nothing here knows networks or engines.
 */
@NullMarked
package org.sweep4j.data;

import org.jspecify.annotations.NullMarked;
