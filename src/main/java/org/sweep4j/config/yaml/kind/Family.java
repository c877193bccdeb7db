package org.sweep4j.config.yaml.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.json.JsonObject;

/**
 * The variants of a sealed family, told apart by the word under one key; the keys that each has
 * stand beside it. A key that the chosen variant does not have is a problem, see {@link
 * MisplacedKeys}.
 *
 * @param chooser the key that holds the word
 * @param variants where several write the same record, the first does
 * @param owned every variant's keys, each once
 * @param inferred the variant where the file names none
 */
public record Family<S>(
    Key<Variant<? extends S>> chooser,
    List<Variant<? extends S>> variants,
    List<Key<?>> owned,
    Function<Fields, Optional<Variant<? extends S>>> inferred)
    implements Keyed<S> {

  /**
   * A family in which the first variant is chosen where the file names none.
   *
   * @throws IllegalArgumentException if a record of the family has no variant
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is copied, and nobody else holds it.
  public static <S> Family<S> of(
      Class<S> type, String key, String doc, Variant<? extends S>... variants) {
    return of(type, key, doc, Map.of(), variants);
  }

  /**
   * The same, with something to say to words that are known from elsewhere.
   *
   * @param advice by word, see {@link WordKind#advising}
   * @throws IllegalArgumentException if a record of the family has no variant
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is copied, and nobody else holds it.
  public static <S> Family<S> of(
      Class<S> type,
      String key,
      String doc,
      Map<String, String> advice,
      Variant<? extends S>... variants) {
    List<Variant<? extends S>> all = List.of(variants);
    Key<Variant<? extends S>> chooser = Key.of(key, WordKind.of(all, advice)).doc(doc);
    return of(type, chooser.orElse(all.get(0)), all, fields -> Optional.of(all.get(0)));
  }

  /**
   * A family whose variant may be told from other keys than the one that names it.
   *
   * @throws IllegalArgumentException if a record of the family has no variant
   */
  public static <S> Family<S> of(
      Class<S> type,
      Key<Variant<? extends S>> chooser,
      List<Variant<? extends S>> variants,
      Function<Fields, Optional<Variant<? extends S>>> inferred) {
    requireAll(type, variants.stream().<Class<?>>map(Variant::type).toList());
    return new Family<>(chooser, variants, merged(variants), inferred);
  }

  /**
   * A family that lacks a record cannot be used at all: no file is read, no test passes.
   *
   * @throws IllegalArgumentException if a record of the sealed type is not among those described
   */
  static void requireAll(Class<?> type, List<Class<?>> described) {
    for (Class<?> record : type.getPermittedSubclasses()) {
      if (record.isSealed()) {
        requireAll(record, described);
      } else if (!described.contains(record)) {
        throw new IllegalArgumentException(
            "every record of %s must be described, found no description of %s; add it to the others"
                .formatted(type.getSimpleName(), record.getSimpleName()));
      }
    }
  }

  /** Every key once; those of a later variant stand before the next one that it shares. */
  private static List<Key<?>> merged(List<? extends Variant<?>> variants) {
    List<Key<?>> merged = new ArrayList<>();
    for (Variant<?> variant : variants) {
      List<Key<?>> own = variant.section().keys();
      int place = merged.size();
      for (int i = own.size() - 1; i >= 0; i--) {
        int known = merged.stream().map(Key::name).toList().indexOf(own.get(i).name());
        if (known < 0) {
          merged.add(place, common(own.get(i), own.get(i)));
        } else {
          place = known;
          merged.set(known, common(merged.get(known), own.get(i)));
        }
      }
    }
    return List.copyOf(merged);
  }

  /** Needed by its variants only, and without a fallback where they have different ones. */
  private static <T> Key<?> common(Key<T> key, Key<?> other) {
    T fallback = key.fallback();
    Key<T> common = Key.of(key.name(), key.kind()).doc(key.doc());
    return fallback != null && fallback.equals(other.fallback()) ? common.orElse(fallback) : common;
  }

  @Override
  public List<Key<?>> keys() {
    return Stream.concat(Stream.of(chooser), owned.stream()).toList();
  }

  @Override
  public List<Rule> rules() {
    return List.of(this::check);
  }

  private void check(Fields fields) {
    chosen(fields)
        .ifPresent(
            chosen -> {
              MisplacedKeys.check(fields, chooser, chosen.spelling(), owned, this::owners);
              chosen.section().keys().stream()
                  .filter(key -> key.required() && !fields.has(key))
                  .forEach(key -> reportMissing(fields, chosen, key));
              chosen.section().rules().forEach(rule -> rule.check(fields));
            });
  }

  /** The variant that is named or else inferred, if the name is right. */
  public Optional<Variant<? extends S>> chosen(Fields fields) {
    return fields.has(chooser) ? fields.find(chooser) : inferred.apply(fields);
  }

  private void reportMissing(Fields fields, Variant<?> chosen, Key<?> key) {
    fields.problem(
        chooser,
        "%s with %s %s needs the key %s, found none; write %s"
            .formatted(
                fields.path(), chooser.name(), chosen.spelling(), key.name(), key.example()));
  }

  private List<String> owners(Key<?> key) {
    return variants.stream()
        .filter(variant -> variant.owns(key))
        .map(ConfigWord::spelling)
        .toList();
  }

  @Override
  public S value(Fields fields) {
    return chosen(fields).orElseThrow().section().value(fields);
  }

  @Override
  @SuppressWarnings("unchecked") // the variant is the one of the record's class
  public void write(@Nullable S value, JsonObject out) {
    if (value == null) {
      return;
    }
    Variant<S> variant =
        (Variant<S>) variants.stream().filter(each -> each.holds(value)).findFirst().orElseThrow();
    out.put(chooser.name(), variant.spelling());
    variant.section().write(value, out);
  }

  /** The section of this family's keys, which may also be written as the word alone. */
  public Section<S> section(String name, String doc) {
    return Section.of(name, doc, this).orAlone(chooser);
  }
}
