package org.sweep4j.config.yaml.kind;

import org.sweep4j.config.yaml.tree.Place;

/**
 * What must hold between the keys of a section. Called with whatever could be read, so it looks
 * only at keys that have a value.
 */
@FunctionalInterface
public interface Rule {
  void check(Fields fields);

  /** Not both of two keys. */
  static Rule notBoth(Key<?> first, Key<?> second, String advice) {
    return fields -> {
      if (fields.has(first) && fields.has(second)) {
        Place one = fields.keyPlace(first);
        Place two = fields.keyPlace(second);
        String found = "%s and %s exclude each other, found both; %s";
        fields.problem(
            one.compareTo(two) > 0 ? one : two,
            found.formatted(fields.path(first), second.name(), advice));
      }
    };
  }
}
