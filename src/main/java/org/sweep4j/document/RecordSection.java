package org.sweep4j.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Range;
import org.sweep4j.config.yaml.kind.ConfigurationKind;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Keyed;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.MapKind;
import org.sweep4j.config.yaml.kind.Mapped;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;
import org.sweep4j.config.yaml.kind.WordKind;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Tree;

/**
 * The section that a record describes by itself: its components are the keys, in their order, with
 * {@code bestEpoch} as {@code best_epoch}.
 *
 * <p>An {@code Optional} component may be absent from the document; a {@code @Nullable} one is
 * written as null. A list or map that is absent is empty, a {@code double} that is absent NaN;
 * everything else is needed.
 */
public final class RecordSection {
  private static final Kind<Object> ANY =
      new Mapped<>(ValueKind.ANY, Tree::value, value -> Tree.of(value, Place.NOWHERE));

  private static final Map<Class<?>, Kind<?>> KINDS =
      Map.ofEntries(
          Map.entry(String.class, ValueKind.TEXT),
          Map.entry(boolean.class, ValueKind.FLAG),
          Map.entry(int.class, NumberKind.whole(Range.FINITE)),
          Map.entry(Integer.class, NumberKind.whole(Range.FINITE)),
          Map.entry(OptionalInt.class, NumberKind.whole(Range.FINITE)),
          Map.entry(long.class, NumberKind.WHOLE_LONG),
          Map.entry(double.class, NumberKind.OR_NAN),
          Map.entry(Double.class, NumberKind.OR_NAN),
          Map.entry(OptionalDouble.class, NumberKind.OR_NAN),
          Map.entry(double[].class, ValueKind.NUMBERS),
          Map.entry(Number.class, NumberKind.asWritten(Range.FINITE)),
          Map.entry(Configuration.class, new ConfigurationKind()),
          Map.entry(Object.class, ANY));

  private static final Map<Class<?>, Object> ABSENT =
      Map.of(double.class, Double.NaN, List.class, List.of(), Map.class, Map.of());

  private static final ClassValue<Section<?>> SECTIONS =
      new ClassValue<>() {
        @Override
        protected Section<?> computeValue(Class<?> type) {
          return of(type.asSubclass(Record.class), Map.of());
        }
      };

  private RecordSection() {}

  /**
   * @throws IllegalArgumentException if a component is of a type that has no place in a document
   */
  @SuppressWarnings("unchecked") // derived from this class
  public static <R extends Record> Section<R> of(Class<R> type) {
    return (Section<R>) SECTIONS.get(type);
  }

  /**
   * The same, with some components described otherwise.
   *
   * @param described by the name of the component
   */
  public static <R extends Record> Section<R> of(Class<R> type, Map<String, Keyed<?>> described) {
    List<Keyed<?>> contents = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Keyed<?> other = described.get(component.getName());
      contents.add(other == null ? derived(component) : other);
    }
    return Section.ofRecord(type, type.getSimpleName(), "", contents);
  }

  @SuppressWarnings("unchecked") // the kind is the one of the component's type
  private static Keyed<?> derived(RecordComponent component) {
    Class<?> type = component.getType();
    String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    Key<?> key = Key.of(name, kind(component.getGenericType()));
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return key.orNothing();
    }
    if (type == Optional.class) {
      return key.optional();
    }
    if (type == OptionalDouble.class) {
      return Key.optionalDouble((Key<Double>) key);
    }
    if (type == OptionalInt.class) {
      return Key.optionalInt((Key<Integer>) key);
    }
    Object absent = ABSENT.get(type);
    return absent == null ? key.needed("") : ((Key<Object>) key).orElse(absent);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // only enums that have words are in documents
  private static Kind<?> kind(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Kind<?> item = kind(arguments[arguments.length - 1]);
      return generic.getRawType() == List.class
          ? ListKind.of("values", item)
          : generic.getRawType() == Map.class ? new MapKind<>(item) : item;
    }
    if (type instanceof Class<?> plain && KINDS.containsKey(plain)) {
      return KINDS.get(plain);
    }
    if (type instanceof Class<?> record && record.isRecord()) {
      return of((Class<? extends Record>) record);
    }
    if (type instanceof Class<?> constants && constants.isEnum()) {
      List<? extends ConfigWord> words = (List) List.of(constants.getEnumConstants());
      return WordKind.of(words, Map.of());
    }
    throw new IllegalArgumentException("a document has no place for " + type.getTypeName());
  }
}
