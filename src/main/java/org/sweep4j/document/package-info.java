/**
 * JSON documents: each is a record, written and read by the one description that follows from it.
 * Every document that a run directory holds or a command prints goes through here. What a document
 * says belongs to the room that fills it in.
 */
@NullMarked
package org.sweep4j.document;

import org.jspecify.annotations.NullMarked;
