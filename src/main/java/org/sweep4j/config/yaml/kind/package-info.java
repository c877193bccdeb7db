/**
 * What a value of a file may be, as descriptions that read it, write it, name what was expected and
 * give its JSON schema. A {@code Kind} is one value, a {@code Key} is a kind with a name, a {@code
 * Section} is the keys of a record with the rules between them, a {@code Family} the sections of a
 * sealed family. Knows of no key of any file; those are in {@code experiment} and {@code sweep}.
 */
@NullMarked
package org.sweep4j.config.yaml.kind;

import org.jspecify.annotations.NullMarked;
