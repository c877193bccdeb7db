package org.sweep4j.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.sweep4j.config.yaml.kind.AnyKind;
import org.sweep4j.config.yaml.kind.FlagKind;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.MapKind;
import org.sweep4j.config.yaml.kind.Mapped;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.NumbersKind;
import org.sweep4j.config.yaml.kind.RealKind;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.TextKind;
import org.sweep4j.config.yaml.kind.WordKind;
import org.sweep4j.config.yaml.tree.Place;
import org.sweep4j.config.yaml.tree.Tree;

/**
 * The section that a record describes by itself: its components are the keys, in their order, with
 * {@code bestEpoch} as {@code best_epoch}.
 *
 * <p>An {@code Optional} component may be absent from the document; a {@code @Nullable} one is
 * written as null. A list or map that is absent is empty, a {@code double} that is absent NaN;
 * everything else is needed. A record with a constant {@code SECTION} has described itself.
 */
public final class RecordSection {
  private static final Kind<Object> ANY =
      new Mapped<>(new AnyKind(), Tree::value, value -> Tree.of(value, Place.NOWHERE));

  /** Any text, the empty one too. */
  public static final Kind<String> TEXT = new TextKind("text", text -> true);

  /** The values of a trial's parameters. */
  public static final Kind<Configuration> CONFIGURATION =
      new Mapped<>(
          new MapKind<>(new AnyKind()), RecordSection::configuration, RecordSection::trees);

  private static final Map<Class<?>, Kind<?>> KINDS =
      Map.ofEntries(
          Map.entry(String.class, TEXT),
          Map.entry(boolean.class, new FlagKind()),
          Map.entry(int.class, NumberKind.whole(Range.FINITE)),
          Map.entry(Integer.class, NumberKind.whole(Range.FINITE)),
          Map.entry(OptionalInt.class, NumberKind.whole(Range.FINITE)),
          Map.entry(long.class, NumberKind.wholeLong()),
          Map.entry(double.class, new RealKind()),
          Map.entry(Double.class, new RealKind()),
          Map.entry(OptionalDouble.class, new RealKind()),
          Map.entry(double[].class, new NumbersKind()),
          Map.entry(Number.class, NumberKind.asWritten(Range.FINITE)),
          Map.entry(Configuration.class, CONFIGURATION),
          Map.entry(Object.class, ANY));

  private static final Map<Class<?>, Object> ABSENT =
      Map.of(double.class, Double.NaN, List.class, List.of(), Map.class, Map.of());

  private static final ClassValue<Section<?>> SECTIONS =
      new ClassValue<>() {
        @Override
        protected Section<?> computeValue(Class<?> type) {
          return declared(type).orElseGet(() -> derived(type));
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

  private static Optional<Section<?>> declared(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> field.getName().equals("SECTION") && field.getType() == Section.class)
        .findFirst()
        .map(field -> (Section<?>) Reflection.call(() -> field.get(null)));
  }

  private static Configuration configuration(Map<String, Tree> trees) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    trees.forEach((name, tree) -> values.put(name, tree.value()));
    return Configuration.of(values);
  }

  private static Map<String, Tree> trees(Configuration configuration) {
    Map<String, Tree> trees = new LinkedHashMap<>();
    configuration.values().forEach((name, value) -> trees.put(name, Tree.of(value, Place.NOWHERE)));
    return trees;
  }

  private static <R> Section<R> derived(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<ComponentPart<R>> parts = Arrays.stream(components).map(RecordSection::<R>part).toList();
    Constructor<R> constructor = constructor(type, components);
    return new Section<>(
        type.getSimpleName(),
        "",
        parts,
        List.of(),
        fields ->
            Reflection.call(
                () ->
                    constructor.newInstance(
                        parts.stream().map(part -> part.value(fields)).toArray())));
  }

  private static <R> Constructor<R> constructor(Class<R> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<R> constructor = Reflection.call(() -> type.getDeclaredConstructor(types));
    constructor.setAccessible(true);
    return constructor;
  }

  @SuppressWarnings("unchecked") // the kind is the one of the component's type
  private static <R> ComponentPart<R> part(RecordComponent component) {
    Class<?> type = component.getType();
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    boolean orNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    boolean optional = orNull || type.getSimpleName().startsWith("Optional");
    String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    Key<Object> key = Key.of(name, (Kind<Object>) kind(component.getGenericType()));
    if (orNull) {
      key = key.nullable();
    } else if (ABSENT.containsKey(type)) {
      key = key.orElse(ABSENT.get(type));
    } else if (!optional) {
      key = key.needed("");
    }
    return new ComponentPart<>(key, type, accessor);
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
      return new WordKind<>(words, false);
    }
    throw new IllegalArgumentException("a document has no place for " + type.getTypeName());
  }
}
