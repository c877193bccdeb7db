/**
 * What a value of a file may be, as descriptions that read it, name what was expected and write its
 * JSON schema: numbers, words, lists, and sections of keys with the rules between them. Knows of no
 * key of any file; those are in {@code experiment} and {@code sweep}.
 */
@NullMarked
package org.sweep4j.config.yaml.kind;

import org.jspecify.annotations.NullMarked;
