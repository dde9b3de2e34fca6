package dev.til;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may import whom; the picture is in .github/CONTRIBUTING.md. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.til");

    @Test
    void packages_import_only_what_the_picture_shows() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("note")
                .definedBy("dev.til.note..")
                .layer("facts")
                .definedBy("dev.til.facts..")
                .layer("course")
                .definedBy("dev.til.course..")
                .layer("site")
                .definedBy("dev.til.site..")
                .layer("check")
                .definedBy("dev.til.check")
                .layer("rule")
                .definedBy("dev.til.check.rule..")
                .layer("report")
                .definedBy("dev.til.report..")
                .layer("scaffold")
                .definedBy("dev.til.scaffold..")
                .layer("git")
                .definedBy("dev.til.git..")
                .layer("config")
                .definedBy("dev.til.config..")
                .layer("forge")
                .definedBy("dev.til.forge..")
                .layer("submit")
                .definedBy("dev.til.submit..")
                .layer("cli")
                .definedBy("dev.til.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("rule")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("submit")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("scaffold")
                .mayOnlyBeAccessedByLayers("cli", "submit")
                .whereLayer("git")
                .mayOnlyBeAccessedByLayers("cli", "submit")
                .whereLayer("forge")
                .mayOnlyBeAccessedByLayers("cli", "submit")
                .whereLayer("config")
                .mayOnlyBeAccessedByLayers("cli", "scaffold", "submit")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("cli", "report", "rule", "submit")
                .whereLayer("site")
                .mayOnlyBeAccessedByLayers("cli", "check", "rule", "report", "submit")
                .whereLayer("facts")
                .mayOnlyBeAccessedByLayers("cli", "site")
                .whereLayer("course")
                .mayOnlyBeAccessedByLayers("cli", "check", "rule", "scaffold", "config", "submit")
                .check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.til.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void jgit_is_known_in_git_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.til.git..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jgit..")
                .check(CLASSES);
    }

    @Test
    void picocli_is_known_in_cli_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.til.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    @Test
    void yaml_and_markdown_parsers_are_known_in_note_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.til.note..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yaml.snakeyaml..", "com.vladsch.flexmark..")
                .check(CLASSES);
    }

    @Test
    void holiday_calendars_are_known_in_course_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.til.course..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.focus_shift..", "biweekly..")
                .check(CLASSES);
    }

    @Test
    void the_network_is_known_in_forge_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.til.forge..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .check(CLASSES);
    }

    @Test
    void only_main_touches_the_process() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.til.cli.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .check(CLASSES);
    }
}
