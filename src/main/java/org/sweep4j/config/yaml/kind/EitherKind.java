package org.sweep4j.config.yaml.kind;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/**
 * One kind or another, told apart by the look of the value.
 *
 * @param isFirst whether a value is written as the first kind
 */
public record EitherKind<T>(
    Shape firstShape,
    Kind<? extends T> first,
    Shape secondShape,
    Kind<? extends T> second,
    Predicate<? super T> isFirst)
    implements Kind<T> {

  @Override
  public String expected() {
    return first.expected() + ", or " + second.expected();
  }

  @Override
  public Optional<T> read(Tree tree, String path, Reading reading) {
    if (firstShape.fits(tree)) {
      return first.read(tree, path, reading).map(value -> value);
    }
    if (secondShape.fits(tree)) {
      return second.read(tree, path, reading).map(value -> value);
    }
    return reading.wrong(tree, path, expected());
  }

  @Override
  @SuppressWarnings("unchecked") // the predicate tells which of the two the value is of
  public @Nullable Object write(T value) {
    Kind<? extends T> kind = isFirst.test(value) ? first : second;
    return ((Kind<T>) kind).write(value);
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    return Schema.anyOf(first.schema(definitions), second.schema(definitions));
  }

  @Override
  public Map<String, Kind<?>> kinds() {
    return first.kinds().isEmpty() ? second.kinds() : first.kinds();
  }

  @Override
  public Optional<Kind<?>> items() {
    return first.items().isPresent() ? first.items() : second.items();
  }
}
