package org.sweep4j.config.yaml.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Spelled;

/**
 * The variants of a sealed family, told apart by the word under one key; the keys that each has
 * stand beside it. A key that the chosen variant does not have is a problem, see {@link Belonging}.
 *
 * @param chooser the key that holds the word
 * @param variants where several have the same record, it is written by the word of the first
 * @param owned every variant's keys, each once
 */
public record Family<S>(
    Key<Variant<? extends S>> chooser, List<Variant<? extends S>> variants, List<Key<?>> owned)
    implements Part<S, S> {

  /**
   * A family in which the first variant is chosen where the file names none.
   *
   * @throws IllegalArgumentException if a record of the family has no variant
   */
  @SafeVarargs
  public static <S> Family<S> of(
      Class<S> type, String key, String doc, Variant<? extends S>... variants) {
    List<Variant<? extends S>> all = List.of(variants);
    requireAll(type, all.stream().<Class<?>>map(Variant::type).toList());
    Key<Variant<? extends S>> chooser =
        Key.<Variant<? extends S>>of(key, new WordKind<Variant<? extends S>>(all, false), doc)
            .orElse(all.get(0));
    return new Family<>(chooser, all, merged(all));
  }

  /**
   * A family that lacks a record cannot be used at all: no file is read, no test passes.
   *
   * @throws IllegalArgumentException if a record of the sealed type is not among those described
   */
  static void requireAll(Class<?> type, List<Class<?>> described) {
    for (Class<?> record : type.getPermittedSubclasses()) {
      if (!described.contains(record)) {
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
        int known = names(merged).indexOf(own.get(i).name());
        if (known < 0) {
          merged.add(place, own.get(i));
        } else {
          place = known;
          merged.set(known, common(merged.get(known), own.get(i)));
        }
      }
    }
    return List.copyOf(merged);
  }

  private static List<String> names(List<Key<?>> keys) {
    return keys.stream().map(key -> key.name()).toList();
  }

  /** Without a fallback, where variants have different ones. */
  private static <T> Key<?> common(Key<T> key, Key<?> other) {
    boolean same = key.fallback() != null && key.fallback().equals(other.fallback());
    return same ? key : Key.of(key.name(), key.kind(), key.doc());
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
    if (fields.has(chooser) && fields.find(chooser).isEmpty()) {
      return;
    }
    Variant<? extends S> chosen = fields.get(chooser);
    Belonging.check(fields, chooser, chosen.spelling(), owned, this::owners);
    chosen.section().rules().forEach(rule -> rule.check(fields));
  }

  private List<String> owners(Key<?> key) {
    return variants.stream().filter(variant -> variant.owns(key)).map(Spelled::spelling).toList();
  }

  @Override
  public S value(Fields fields) {
    return fields.get(chooser).section().value(fields);
  }

  @Override
  @SuppressWarnings("unchecked") // the variant is the one of the record's class
  public void write(S owner, Map<String, @Nullable Object> out) {
    Variant<S> variant =
        (Variant<S>)
            variants.stream()
                .filter(each -> each.type() == owner.getClass())
                .findFirst()
                .orElseThrow();
    out.put(chooser.name(), variant.spelling());
    variant.section().write(owner, out);
  }

  /** The section of this family's keys, which may also be written as the word alone. */
  public Shorthand<S> section(String name, String doc) {
    Function<Fields, S> build = this::value;
    return new Shorthand<>(new Section<>(name, doc, List.of(this), List.of(), build), chooser);
  }
}
