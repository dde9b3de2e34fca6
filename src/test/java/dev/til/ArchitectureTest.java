package dev.til;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.til.forge.ForgeType;
import dev.til.git.hooks.HookChange;
import dev.til.git.refs.NewBranch;
import dev.til.terminal.Screen;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may import whom; the picture is in .github/CONTRIBUTING.md. */
class ArchitectureTest {
    // not DoNotIncludeTests, which knows target/test-classes only: -Pquick has them elsewhere
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.til");

    /** Who has a git that runs what the repository names. */
    private static final Set<String> FREE = Set.of(
            "FreeGit",
            "GitProgram", // git --version
            "Repo", // it hands them out
            "RepoParts",
            "RepoEffects",
            "RepositorySettings", // git config, which runs nothing and must see all
            "LazyRepositorySettings",
            "RepositorySettingsFiles",
            "Remotes", // git fetch
            "RemoteHistory",
            "RemoteGlance", // git ls-remote
            "Remote", // git push
            "Branches", // for the start of one
            "NewBranch",
            "BranchMover",
            "PathCommit",
            "PathCommitIndex",
            "CommitMessageHook",
            "UnfinishedRebase");

    @Test
    void packages_import_what_the_picture_shows_no_more_and_no_less() {
        assertThat(String.join("\n", Contributing.imports().differences(imports())))
                .isEmpty();
    }

    private static Map<String, Set<String>> imports() {
        var imports = new TreeMap<String, Set<String>>();
        for (JavaClass importer : CLASSES) {
            Set<String> imported = imports.computeIfAbsent(topLevel(importer), name -> new TreeSet<>());
            for (Dependency dependency : importer.getDirectDependenciesFromSelf()) {
                JavaClass other = dependency.getTargetClass().getBaseComponentType();
                if (other.getPackageName().startsWith("dev.til")) {
                    imported.add(topLevel(other));
                }
            }
        }
        return imports;
    }

    private static String topLevel(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
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

    /** Whoever only looks has a LookingGit, which runs no program that the repository names. */
    @Test
    void only_those_who_change_something_or_ask_a_remote_have_a_free_git() {
        noClasses()
                .that(are(not(oneOf(FREE))))
                .should()
                .dependOnClassesThat()
                .haveSimpleName("FreeGit")
                .check(CLASSES);
        noClasses()
                .that(are(not(oneOf(Set.of("RepoEffects", "Branches", "BranchMover")))))
                .should()
                .callMethod("dev.til.git.repository.RepositoryPlace", "freeRepository")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> oneOf(Set<String> names) {
        return DescribedPredicate.describe("one of " + names, type -> names.contains(type.getSimpleName()));
    }

    /** An OperationRecorder writes down what is about to be so, and does it; undo works from what it has written. */
    @Test
    void nobody_but_the_log_of_operations_changes_a_repository() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.til.git.oplog..")
                .should()
                .callMethod(NewBranch.class, "run")
                .orShould()
                .callMethod(HookChange.class, "run")
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
    void toml_is_read_by_hugo_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.til.site.hugo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tomlj..")
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
    void the_network_is_known_in_http_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.til.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .check(CLASSES);
    }

    @Test
    void only_the_api_of_a_forge_asks_servers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.til.http..")
                .and()
                .doNotHaveFullyQualifiedName("dev.til.forge.Api")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.til.http.WebClient")
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.til.forge.Access")
                .and()
                .doNotHaveFullyQualifiedName("dev.til.forge.Api")
                .should()
                .callMethod("dev.til.forge.Access", "header")
                .check(CLASSES);
    }

    /** A class file holds its texts as they are; help texts name a variable only with more around it. */
    @Test
    void only_the_decision_about_access_and_a_forges_entry_know_tokens_and_how_they_are_sent() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.til.forge.Access")
                .and()
                .doNotHaveFullyQualifiedName("dev.til.forge.LoginHeader")
                .and(are(not(assignableTo(ForgeType.class))))
                .should(holdATextLike("[A-Z_]+_TOKEN|Authorization|(?i:private-token)|Bearer .*|Basic .*"))
                .check(CLASSES);
    }

    /** An entry says which variables hold a token; what is in them it never sees, nor where it goes. */
    @Test
    void entries_are_of_the_list_of_forges_and_see_no_secret() {
        classes()
                .that()
                .areAssignableTo(ForgeType.class)
                .should()
                .resideInAPackage("dev.til.forge..")
                .check(CLASSES);
        noClasses()
                .that()
                .areAssignableTo(ForgeType.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.til.forge.Access$Login")
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.til.forge.LoginHeader")
                .should()
                .callMethod("dev.til.forge.Access$Login", "secret")
                .check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.til.workspace.WorkspaceForge")
                .and(are(not(partOf("dev.til.forge.Access"))))
                .and()
                .doNotHaveFullyQualifiedName("dev.til.forge.Tokens")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.til.forge.Access$Question")
                .because("its list of forges says whose servers a token is for")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> partOf(String name) {
        return new DescribedPredicate<>("part of " + name) {
            @Override
            public boolean test(JavaClass tested) {
                return tested.getName().equals(name) || tested.getName().startsWith(name + "$");
            }
        };
    }

    private static ArchCondition<JavaClass> holdATextLike(String pattern) {
        return new ArchCondition<>("hold a text like " + pattern) {
            @Override
            public void check(JavaClass checked, ConditionEvents events) {
                for (String text : ClassTexts.of(checked)) {
                    if (text.matches(pattern)) {
                        events.add(SimpleConditionEvent.satisfied(checked, checked.getName() + " holds " + text));
                    }
                }
            }
        };
    }

    @Test
    void nobody_but_a_screen_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.til.terminal..")
                .should()
                .accessTargetWhere(target(owner(assignableTo(PrintWriter.class).or(assignableTo(PrintStream.class)))))
                .orShould()
                .accessTargetWhere(target(name("printStackTrace")))
                .because("what a person sees goes through Screen, which escapes what could steer a terminal")
                .check(CLASSES);
    }

    @Test
    void only_what_speaks_to_people_knows_a_screen() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.til.terminal..", "dev.til.report..", "dev.til.cli..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Screen.class)
                .check(CLASSES);
    }

    @Test
    void the_streams_of_the_process_are_lent_to_the_editor_only() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.til.cli.terminal.Editor")
                .should()
                .callMethod(ProcessBuilder.class, "inheritIO")
                .orShould()
                .accessField(ProcessBuilder.Redirect.class, "INHERIT")
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
                .accessField(FileDescriptor.class, "out")
                .orShould()
                .accessField(FileDescriptor.class, "err")
                .orShould()
                .callMethod(System.class, "console")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .check(CLASSES);
    }
}
