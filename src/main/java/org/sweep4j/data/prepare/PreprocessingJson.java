package org.sweep4j.data.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.Spelled;
import org.sweep4j.config.Task;
import org.sweep4j.data.ImageSize;

/** The layout of {@code preprocessing.json}. */
final class PreprocessingJson {
  private PreprocessingJson() {}

  static Map<String, Object> write(Preprocessing preprocessing) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("target", preprocessing.targetName());
    json.put("task", preprocessing.task().spelling());
    json.put("classes", preprocessing.classLabels());
    json.put("missing", preprocessing.missing().spelling());
    preprocessing.image().ifPresent(image -> json.put("image", size(image)));
    json.put("features", preprocessing.features().stream().map(PreprocessingJson::write).toList());
    return json;
  }

  private static Map<String, Object> size(ImageSize image) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("width", image.width());
    json.put("height", image.height());
    return json;
  }

  private static Map<String, Object> write(Feature feature) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", feature.name());
    return feature.accept(
        new Feature.Visitor<>() {
          @Override
          public Map<String, Object> categorical(Feature.Categorical categorical) {
            json.put("categories", categorical.categories());
            categorical.imputed().ifPresent(text -> json.put("imputed", text));
            return json;
          }

          @Override
          public Map<String, Object> numeric(Feature.Numeric numeric) {
            json.put("shift", numeric.shift());
            json.put("scale", numeric.scale());
            numeric.imputed().ifPresent(number -> json.put("imputed", number));
            return json;
          }
        });
  }

  static Preprocessing read(Map<?, ?> json) {
    return new Preprocessing(
        text(json, "target"),
        constant(Task.class, json, "task"),
        list(json, "classes").stream().map(String.class::cast).toList(),
        constant(MissingValues.class, json, "missing"),
        list(json, "features").stream().map(item -> feature((Map<?, ?>) item)).toList(),
        json.get("image") instanceof Map<?, ?> image
            ? Optional.of(image(image))
            : Optional.empty());
  }

  private static ImageSize image(Map<?, ?> json) {
    return new ImageSize((int) number(json, "width"), (int) number(json, "height"));
  }

  private static Feature feature(Map<?, ?> json) {
    Object imputed = json.get("imputed");
    if (json.containsKey("categories")) {
      List<String> categories = list(json, "categories").stream().map(String.class::cast).toList();
      return new Feature.Categorical(
          text(json, "name"),
          categories,
          imputed == null ? Optional.empty() : Optional.of((String) imputed));
    }
    return new Feature.Numeric(
        text(json, "name"),
        imputed == null ? OptionalDouble.empty() : OptionalDouble.of(number(json, "imputed")),
        number(json, "shift"),
        number(json, "scale"));
  }

  private static <E extends Enum<E> & Spelled> E constant(
      Class<E> type, Map<?, ?> json, String key) {
    return Spelled.find(type, text(json, key)).orElseThrow(() -> wrong(key, json.get(key)));
  }

  private static String text(Map<?, ?> json, String key) {
    if (json.get(key) instanceof String text) {
      return text;
    }
    throw wrong(key, json.get(key));
  }

  private static double number(Map<?, ?> json, String key) {
    if (json.get(key) instanceof Number number) {
      return number.doubleValue();
    }
    throw wrong(key, json.get(key));
  }

  private static List<?> list(Map<?, ?> json, String key) {
    if (json.get(key) instanceof List<?> list) {
      return list;
    }
    throw wrong(key, json.get(key));
  }

  private static IllegalArgumentException wrong(String key, @Nullable Object found) {
    return new IllegalArgumentException(
        "preprocessing.json must be as training wrote it, found "
            + found
            + " for '"
            + key
            + "'; train again");
  }
}
