package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.function.Function;
import org.sweep4j.config.yaml.tree.Place.Origin;

/**
 * Keys that have a meaning only beside one value of another key, such as {@code rho} beside {@code
 * name: rmsprop}.
 *
 * <p>A key that does not belong is a problem, unless the choice was made over the file's head: then
 * what the file says for the old choice is dropped with a warning. So {@code --set} of a name drops
 * the file's keys but not those of another {@code --set}; a sweep that chooses among names drops
 * whatever does not belong, since a swept setting of one choice has no meaning in the trials of
 * another.
 */
public final class MisplacedKeys {
  private MisplacedKeys() {}

  /**
   * Checks {@code keys}.
   *
   * @param chooser the key that decides
   * @param chosen its value's word
   * @param owners the words beside which a key has a meaning
   */
  public static void check(
      Fields fields,
      Key<?> chooser,
      String chosen,
      List<Key<?>> keys,
      Function<Key<?>, List<String>> owners) {
    for (Key<?> key : keys) {
      if (fields.has(key) && !owners.apply(key).contains(chosen)) {
        report(fields, chooser, chosen, key, owners.apply(key));
      }
    }
  }

  private static void report(
      Fields fields, Key<?> chooser, String chosen, Key<?> key, List<String> owners) {
    String message = fields.path(key) + " has no meaning for " + chosen;
    if (isDropped(fields, chooser, key)) {
      fields.warn(fields.keyPlace(key), message + ": ignored");
      fields.drop(key);
    } else {
      fields.problem(
          fields.keyPlace(key),
          "%s, only for %s; remove it or change %s"
              .formatted(message, String.join(", ", owners), chooser.name()));
    }
  }

  /**
   * Whether {@code key} was set for an older choice than the one that {@code chooser} now holds.
   */
  public static boolean isDropped(Fields fields, Key<?> chooser, Key<?> key) {
    Origin choice = fields.has(chooser) ? fields.place(chooser).origin() : Origin.FILE;
    return switch (choice) {
      case FILE -> false;
      case COMMAND_LINE -> fields.place(key).origin() == Origin.FILE;
      case SWEEP -> true;
    };
  }
}
