package org.sweep4j.house;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The product's sources, to be changed in memory and compiled as the build compiles them. */
final class House {
  private static final Path ROOT = Path.of("src", "main", "java", "org", "sweep4j");
  private static final List<String> FLAGS =
      List.of("-proc:none", "-parameters", "--release", "17", "-Xmaxerrs", "10000");

  private final Map<String, String> sources = new TreeMap<>();
  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

  House() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.put(ROOT.relativize(file).toString(), Files.readString(file));
      }
    }
  }

  /** A source in memory; its name is its path in {@code org.sweep4j}. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String file, String text) {
      super(URI.create("string:///org/sweep4j/" + file), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** The path in {@code org.sweep4j} of a source that the compiler names. */
  static String file(JavaFileObject source) {
    return source.getName().replaceFirst("^/org/sweep4j/", "");
  }

  /** That of this JVM, for use from any directory. */
  static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  String source(String file) {
    String text = sources.get(file);
    if (text == null) {
      throw new IllegalArgumentException("no source " + file);
    }
    return text;
  }

  void write(String file, String text) {
    sources.put(file, text);
  }

  /** Puts {@code added} at a place of a source, counted in characters. */
  void insert(String file, long place, String added) {
    StringBuilder text = new StringBuilder(source(file));
    sources.put(file, text.insert((int) place, added).toString());
  }

  /** Changes the only place of a source that holds {@code old}. */
  void replace(String file, String old, String changed) {
    String text = source(file);
    int place = text.indexOf(old);
    if (place < 0 || text.indexOf(old, place + 1) >= 0) {
      throw new IllegalArgumentException(file + " must hold once: " + old);
    }
    sources.put(file, text.replace(old, changed));
  }

  /** The compiler over all sources as they stand, before anything is done. */
  JavacTask compiler(String... options) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    List<String> all = new ArrayList<>(FLAGS);
    all.addAll(List.of("-cp", classPath()));
    all.addAll(List.of(options));
    List<Source> units = new ArrayList<>();
    sources.forEach((file, text) -> units.add(new Source(file, text)));
    return (JavacTask) compiler.getTask(null, files, diagnostics, all, null, units);
  }

  /** Compiles into {@code classes}; returns the errors. */
  List<String> compile(Path classes) {
    compiler("-d", classes.toString()).call();
    return errors().stream().map(error -> error.toString()).toList();
  }

  /** What the compiler refused. */
  List<Diagnostic<? extends JavaFileObject>> errors() {
    return diagnostics.getDiagnostics().stream()
        .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .toList();
  }
}
