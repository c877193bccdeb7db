/**
 * Files that somebody else may have written are opened here, each with a limit.
 *
 * <p>What a file means is no matter of this room, which knows no other room.
 */
@NullMarked
package org.sweep4j.file;

import org.jspecify.annotations.NullMarked;
