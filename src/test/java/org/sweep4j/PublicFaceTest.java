package org.sweep4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever imports {@code org.sweep4j} needs no other package of ours. */
class PublicFaceTest {
  private static final Pattern INNER =
      Pattern.compile("org\\.sweep4j\\.(?!arbiter)[a-z]\\w*\\.\\w+");

  private static Stream<Class<?>> face() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/org/sweep4j"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.startsWith("package"))
          .<Class<?>>map(name -> named("org.sweep4j." + name.replace(".java", "")))
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .toList()
          .stream();
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void noPublicMethodNamesATypeOfAnotherPackage() throws IOException {
    List<String> wrong =
        face()
            .flatMap(
                type ->
                    Stream.<Executable>concat(
                        Stream.of(type.getDeclaredMethods()),
                        Stream.of(type.getDeclaredConstructors())))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Executable::toGenericString)
            .filter(signature -> INNER.matcher(signature).find())
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyPublicTypeShowsAnExample() throws IOException {
    List<String> without =
        face()
            .map(Class::getSimpleName)
            .filter(name -> !source(name).contains("<pre>{@code"))
            .toList();
    assertEquals(List.of(), without);
  }

  private static String source(String type) {
    try {
      return Files.readString(Path.of("src/main/java/org/sweep4j", type + ".java"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theExamplesImportNothingElse() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/java/org/sweep4j/examples"))) {
      for (Path file : files.toList()) {
        assertFalse(
            Files.readAllLines(file).stream()
                .anyMatch(line -> line.startsWith("import") && INNER.matcher(line).find()),
            file::toString);
      }
    }
  }
}
