package org.sweep4j;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which room may know which. */
class ArchitectureTest {
  private static final String ROOT = "org.sweep4j.";
  private static JavaClasses ours;

  @BeforeAll
  static void importClasses() {
    ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sweep4j");
  }

  @ParameterizedTest
  @CsvSource({
    "file,     ''",
    "math,     ''",
    "random,   ''",
    "json,     ''",
    "config,   random json file",
    "document, json config",
    "data,     random json config document file",
    "engine,   random json config document data file",
    "dl4j,     random json file config data engine",
    "backprop, random math config data engine",
    "check,    random config data engine dl4j backprop",
    "search,   random json math file config document data engine",
    "report,   json file config document data engine search",
    "arbiter,  random config dl4j search",
    "existing, random config data engine dl4j check search",
    "app,      random json file config document data engine dl4j backprop check search report",
    "lecture,  config document data engine backprop search report app",
    "cli,      random json config document data engine backprop check search report app",
  })
  void aPackageUsesOnlyWhatTheTableAllows(String room, String allowed) {
    Set<String> forbidden =
        new TreeSet<>(
            Set.of(
                "math",
                "file",
                "random",
                "json",
                "config",
                "document",
                "data",
                "engine",
                "dl4j",
                "backprop",
                "check",
                "search",
                "report",
                "arbiter",
                "existing",
                "app",
                "lecture",
                "cli"));
    forbidden.remove(room);
    Stream.of(allowed.split(" ")).forEach(forbidden::remove);
    String[] packages = forbidden.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .check(ours);
  }

  @Test
  void theRecordsOfAnExperimentNeedNothingButTheJdkAndTheirSeed() {
    classes()
        .that()
        .resideInAPackage("org.sweep4j.config")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.sweep4j.config", "org.sweep4j.random")
        .check(ours);
  }

  @ParameterizedTest
  @CsvSource({
    "com.fasterxml.jackson.., json config.yaml.text config.yaml.tree",
    "org.yaml.snakeyaml..,    config.yaml.text config.yaml.tree",
    "de.siegmar.fastcsv..,    data.csv",
    "com.ezylang.evalex..,    config.yaml.sweep",
    "org.bytedeco.openblas.., backprop dl4j",
    "org.deeplearning4j.nn.., dl4j arbiter existing face",
    "org.deeplearning4j.arbiter.., arbiter",
    "org.nd4j.linalg..,       dl4j data arbiter existing face",
    "picocli..,               cli lecture",
    "me.tongfei..,            cli",
  })
  void aLibraryIsUsedOnlyInItsRooms(String library, String rooms) {
    String[] allowed =
        Arrays.stream(rooms.split(" "))
            .map(name -> name.equals("face") ? "org.sweep4j" : ROOT + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage("org.sweep4j..").and(not(resideInAnyPackage(allowed))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(ours);
  }

  @Test
  void theFromScratchEngineKnowsNeitherDeeplearning4jNorNd4j() {
    noClasses()
        .that()
        .resideInAPackage("org.sweep4j.backprop..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.datavec..")
        .check(ours);
  }

  @Test
  void theRoomsOfTheFromScratchEngineAreItsOwn() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.sweep4j.backprop..", "org.sweep4j.lecture..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.sweep4j.backprop.*..")
        .check(ours);
  }

  @Test
  void onlyTheCommandLineWritesToStandardOutput() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.sweep4j.cli..", "org.sweep4j.lecture..")
        .should()
        .accessField(System.class, "out")
        .check(ours);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.sweep4j.(*)..").should().beFreeOfCycles().check(ours);
    slices().matching("org.sweep4j.backprop.(*)..").should().beFreeOfCycles().check(ours);
    slices().matching("org.sweep4j.data.(*)..").should().beFreeOfCycles().check(ours);
    slices().matching("org.sweep4j.config.yaml.(*)..").should().beFreeOfCycles().check(ours);
  }

  @Test
  void everyPackageIsDescribed() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
        .check(ours);
    Set<String> described = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    ours.forEach(
        type -> {
          all.add(type.getPackageName());
          if (type.getSimpleName().equals("package-info")) {
            described.add(type.getPackageName());
          }
        });
    org.junit.jupiter.api.Assertions.assertEquals(all, described);
  }
}
